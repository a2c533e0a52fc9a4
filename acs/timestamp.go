package acs

import "time"

const timestampLayout = "2006-01-02T15:04:05Z"

// FormatTimestamp writes t as the protocol does: YYYY-MM-DDThh:mm:ssZ in UTC, whole seconds.
func FormatTimestamp(t time.Time) string { return t.UTC().Format(timestampLayout) }

// parseTimestamp reads YYYY-MM-DDThh:mm:ssZ and, when fractions is set, YYYY-MM-DDThh:mm:ss.sssZ with one to nine
// digits. The shape is checked by hand because time.Parse takes fractions and short hours on its own.
func parseTimestamp(text string, fractions bool) (time.Time, bool) {
	if len(text) < len(timestampLayout) || text[len(text)-1] != 'Z' {
		return time.Time{}, false
	}
	const whole = len(timestampLayout) - 1
	for i := range whole {
		if !sameShape(timestampLayout[i], text[i]) {
			return time.Time{}, false
		}
	}
	if fraction := text[whole : len(text)-1]; fraction != "" && (!fractions || !validFraction(fraction)) {
		return time.Time{}, false
	}
	t, err := time.Parse(timestampLayout, text)
	return t, err == nil
}

// sameShape reports whether c can stand where the layout has want: a digit for a digit, a mark for itself.
func sameShape(want, c byte) bool {
	if '0' <= want && want <= '9' {
		return '0' <= c && c <= '9'
	}
	return want == c
}

// validFraction reports whether text is a point and one to nine digits.
func validFraction(text string) bool {
	if text[0] != '.' || len(text) < 2 || len(text) > 10 {
		return false
	}
	for i := 1; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}
