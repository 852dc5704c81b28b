-- The page of one establishment compared the lead units of all with every establishment there is: 0.7 s of its second with
-- 3,000 places, and four times that with twice as many. Only those that lead today could be found by their place.
create index responsible_units_establishment on responsible_units (establishment_id);
