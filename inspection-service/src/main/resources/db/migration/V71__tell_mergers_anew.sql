-- Whether a merger was told with the establishment that stands for the other; those of before this column are told anew,
-- as are those of an instance that does not know it.
ALTER TABLE establishment ADD COLUMN merger_told boolean;
