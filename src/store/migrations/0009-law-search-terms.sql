-- Texts are found by single characters too from here on, so each must be taken in again. What was indexed before stays searchable until then:
-- the mark makes its words count as replaced, and the next import of a text brings all of them up to date.
update law_search_law set root = 'before 0009 ' || root where root <> '';
