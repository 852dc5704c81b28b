-- The page of an establishment tells what was merged into it and taken apart again. A row that was taken apart hangs on
-- nothing any more: which place it hung on stands in its former versions alone, and is found by it. No row changes.
create index record_versions_merged on record_versions (((record->>'merged_into_id')::integer))
  where thing = 'establishments' and act = 'MERGE';
