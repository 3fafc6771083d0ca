-- Browsers set a photo upright as its camera noted, mirrored or not: only turns by hand are kept.
ALTER TABLE count_attachment DROP COLUMN mirrored;
