package judge

// clip bounds what a reason quotes of an answer.
func clip(s string) string {
	const enough = 200 // characters
	return cut(s, enough)
}

// short bounds a whole reason: whatever part of it a target wrote, it stays a sentence that can be read.
func short(s string) string {
	const enough = 1000 // characters
	return cut(s, enough)
}

// cut marks where it cuts with an ellipsis, which tells the redactor that half a secret may stand before it.
func cut(s string, characters int) string {
	if len(s) <= characters {
		return s
	}
	count := 0
	for at := range s {
		if count == characters {
			return s[:at] + "…"
		}
		count++
	}
	return s
}

// unreadable is a violation, unless the body came only in part: what was missing cannot be held against the target.
func (r *reply) unreadable(format string, args ...any) *problem {
	if r.exchange.Response.Truncated {
		return blind(format, args...)
	}
	return violated(format, args...)
}
