package twoway.matching.match;

import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledPosting;

/** A match as one of its parties reads it. */
record MatchRow(Match match, MatchView view, PooledPosting posting, PooledEnterprise owner, PooledEnterprise asker) {}
