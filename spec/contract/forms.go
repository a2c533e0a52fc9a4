package contract

import (
	"strconv"
	"strings"
	"time"
)

// The forms of a time that are numbers: what has passed since 1970-01-01T00:00:00Z.
const (
	UnixMillis  = "unix-ms"
	UnixSeconds = "unix-s"
)

// Forms are the forms that the value of RuleFormat allows: date formats, UnixMillis and UnixSeconds, joined by "|".
func Forms(value string) []string { return strings.Split(value, "|") }

// Written is a moment in one form.
func Written(form string, t time.Time) string {
	t = t.UTC()
	switch form {
	case UnixMillis:
		return strconv.FormatInt(t.UnixMilli(), 10)
	case UnixSeconds:
		return strconv.FormatInt(t.Unix(), 10)
	}
	return t.Format(layout(form))
}

// Moment reads a text in one form. A form without a zone is read as UTC.
func Moment(form, text string) (t time.Time, ok bool) {
	if form == UnixMillis || form == UnixSeconds {
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || !matchesForm(form, text) {
			return time.Time{}, false
		}
		if form == UnixMillis {
			return time.UnixMilli(n).UTC(), true
		}
		return time.Unix(n, 0).UTC(), true
	}
	t, err := time.Parse(layout(form), text)
	return t, err == nil
}

// layout is a date format as package time has it.
func layout(form string) string {
	return strings.NewReplacer(
		"HH:MM", "15:04", "hh:MM", "15:04",
		"yyyy", "2006", "YYYY", "2006", "MM", "01", "dd", "02", "DD", "02", "HH", "15", "hh", "15", "mm", "04", "SSS", "000", "sss", "000", "ss", "05", "SS", "05",
	).Replace(form)
}

func matchesForm(form, text string) bool {
	info, _ := RuleFormat.Find()
	return info.Obeys(form, text)
}
