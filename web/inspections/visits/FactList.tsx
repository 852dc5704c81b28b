import type { ReactNode } from 'react'

/** Terms and what they are; what is unknown is left out. */
export const FactList = ({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="page-facts">
    {facts.map(
      ([term, text]) =>
        text !== null &&
        text !== undefined &&
        text !== '' &&
        text !== false && (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ),
    )}
  </dl>
)
