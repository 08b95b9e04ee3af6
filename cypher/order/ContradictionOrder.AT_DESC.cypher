// ContradictionOrder.AT_DESC: by when the later side was said, latest first, undated last.
//
// Needs     c: Contradiction
coalesce(c.at, '') DESC
