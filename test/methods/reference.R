# Reads rounds of random data as JSON from standard input and answers what R's own packages make of them.
suppressPackageStartupMessages({
  library(jsonlite)
  library(spdep)
  library(spatstat.geom)
  library(spatstat.explore)
})

# Neighbours as they were sent: one vector of numbers (from 1) an area. spdep marks an area without one by 0.
asNb <- function(lists) {
  nb <- lapply(lists, function(list) if (length(list) == 0) 0L else as.integer(sort(unlist(list))))
  class(nb) <- "nb"
  attr(nb, "region.id") <- as.character(seq_along(nb))
  nb
}

# The E-test by its definition (Krishnamoorthy and Thomson 2004): no package of Debian has it.
eTest <- function(first, second) {
  counts <- 0:1500
  chances <- outer(dpois(counts, (first + second) / 2), dpois(counts, (first + second) / 2))
  total <- outer(counts, counts, "+")
  apart <- abs(outer(counts, counts, "-")) / sqrt(pmax(total, 1))
  sum(chances[total > 0 & apart >= abs(first - second) / sqrt(first + second) - 1e-12])
}

binomial <- function(counts) {
  share <- 1 / length(counts)
  c(pbinom(counts - 1, sum(counts), share, lower.tail = FALSE), pbinom(counts, sum(counts), share))
}

answer <- function(round) {
  xy <- cbind(unlist(round$x), unlist(round$y))
  values <- unlist(round$values)
  band <- round$band
  near <- dnearneigh(xy, 0, band)
  own <- include.self(near)
  binary <- nb2listw(near, style = "B", zero.policy = TRUE)
  starred <- nb2listw(own, style = "B")
  falling <- lapply(seq_along(own), function(i) {
    1 - sqrt(rowSums((xy[own[[i]], , drop = FALSE] - matrix(xy[i, ], length(own[[i]]), 2, byrow = TRUE))^2)) / band
  })
  attr(own, "self.included") <- TRUE
  nearest <- include.self(knn2nb(knearneigh(xy, k = round$k)))
  # Areas without a neighbour stay in all sums, as with us; spdep takes them out unless told.
  g <- globalG.test(values, binary, zero.policy = TRUE, alternative = "greater", adjust.n = FALSE, adjust.x = FALSE)

  # The same places in several steps of time: neighbours within the band, in the step itself and the one before.
  cube <- round$cube
  places <- cbind(unlist(cube$x), unlist(cube$y))
  n <- nrow(places)
  steps <- cube$steps
  space <- as.matrix(dist(places)) <= cube$band
  lists <- lapply(seq_len(n * steps), function(cell) {
    area <- (cell - 1) %% n + 1
    step <- (cell - 1) %/% n
    unlist(lapply(max(0, step - cube$lag):step, function(layer) layer * n + which(space[area, ])))
  })
  whole <- asNb(lists)
  attr(whole, "self.included") <- TRUE

  # Not in the order of coordinates: ppp keeps the order of its points.
  points <- ppp(xy[, 1], xy[, 2], window = owin(c(-10, 1010), c(-10, 1010)), check = FALSE)
  density <- density.ppp(points, sigma = round$bandwidth / sqrt(8), kernel = "quartic", edge = FALSE, at = "points",
    leaveoneout = FALSE)

  series <- unlist(round$series)
  trend <- suppressWarnings(cor.test(seq_along(series), series, method = "kendall", exact = FALSE, continuity = TRUE))
  hull <- chull(xy)

  list(
    gStar = as.numeric(localG(values, starred)),
    gPlain = as.numeric(localG(values, binary, zero.policy = TRUE)),
    gFalling = as.numeric(localG(values, nb2listw(own, glist = falling, style = "B"))),
    gNearest = as.numeric(localG(values, nb2listw(nearest, style = "B"))),
    gRows = as.numeric(localG(values, nb2listw(own, style = "W"))),
    globalG = c(unname(g$estimate), unname(g$statistic), unname(g$p.value)),
    cube = as.numeric(localG(unlist(cube$values), nb2listw(whole, style = "B"))),
    bayes = EBest(unlist(round$cases), unlist(round$people))$estmm,
    discoveries = p.adjust(unlist(round$pValues), "BH"),
    tails = pnorm(unlist(round$z), lower.tail = FALSE),
    density = as.numeric(density) * 1e6,
    linkage = as.integer(cutree(hclust(dist(xy), "complete"), h = round$threshold)),
    trend = c(unname(trend$statistic), trend$p.value),
    poisson = mapply(eTest, unlist(round$counts$first), unlist(round$counts$second)),
    binomial = binomial(unlist(round$counts$first)),
    hullArea = abs(sum(xy[hull, 1] * xy[c(hull[-1], hull[1]), 2] - xy[c(hull[-1], hull[1]), 1] * xy[hull, 2])) / 2
  )
}

input <- fromJSON(file("stdin"), simplifyVector = FALSE)
versions <- sapply(c("spdep", "spatstat.explore"), function(name) as.character(packageVersion(name)))
cat(toJSON(
  list(versions = list(R = paste(R.version$major, R.version$minor, sep = "."), spdep = versions[[1]], spatstat = versions[[2]]), rounds = lapply(input, answer)),
  digits = NA, auto_unbox = TRUE, na = "null"
))
