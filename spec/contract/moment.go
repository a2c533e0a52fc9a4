package contract

import "regexp"

var toTheSecond = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):\d{2}Z$`)

// ToMinute is a moment to the second, 2020-01-02T03:04:05Z, as it is written to the minute, 2020-01-02T03:04Z. Any other text stays
// as it is.
func ToMinute(moment string) string { return toTheSecond.ReplaceAllString(moment, "${1}Z") }

// AsFine gives two moments, of which one may be to the second and the other to the minute, both to the minute.
func AsFine(a, b string) (first, second string) {
	if len(a) == len(b) {
		return a, b
	}
	return ToMinute(a), ToMinute(b)
}
