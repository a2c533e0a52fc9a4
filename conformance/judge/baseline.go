package judge

// OfRequest reports whether a refusal is one of what was asked for, rather than of the caller, its haste or the hour: another
// request may be accepted.
func (b Baseline) OfRequest() bool {
	return b.Refused && b.Status > 0 && b.Status < 500 && b.Status != 429 && !callerCode(b.Code)
}
