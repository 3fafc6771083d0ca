-- What an area is called beside its number, the same everywhere: its name, or where that only says
-- the number once more, the place where it votes.
ALTER TABLE polling_area
  ADD COLUMN place VARCHAR(500) AS (
    CASE
      WHEN address <> ''
       AND name IN ('', CONCAT('Khu vực bỏ phiếu số ', number), CONCAT('Khu vực bỏ phiếu ', number),
                    CONCAT('Khu vực số ', number), CONCAT('Khu vực ', number))
      THEN address
      ELSE name
    END) VIRTUAL AFTER address;
