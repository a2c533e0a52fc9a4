package contract_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestDatePattern(t *testing.T) {
	tests := []struct{ name, format, want string }{
		{"date", "yyyy-MM-dd", `^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$`},
		{"in capitals", "YYYY-MM-DD", `^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$`},
		{"date and time", "yyyy-MM-ddTHH:mm:ssZ", `^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$`},
		{"with a space", "yyyy-MM-dd HH:mm", `^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]) [0-9]{2}:[0-9]{2}$`},
		{"parts of a second", "HH:mm:ss.SSS", `^[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}$`},
		{"nothing between the parts", "yyyyMMdd", `^[0-9]{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$`},
		{"a zone", "yyyy-MM-ddTHH:mm+08:00", `^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T[0-9]{2}:[0-9]{2}\+08:00$`},
		{"to the hour", "yyyy-MM-ddThhZ", `^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T[0-9]{2}Z$`},
		{"minutes in capitals", "HH:MM", `^[0-9]{2}:[0-9]{2}$`},
		{"lone letters stand for themselves", "T-Z", `^T-Z$`},
		{"no format", "", `^$`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := contract.DatePattern(tt.format); got != tt.want {
				t.Errorf("DatePattern(%q) = %s, want %s", tt.format, got, tt.want)
			}
		})
	}
}

// A pattern matches every time that its format prints, and neither less nor more of it.
func TestDatePatternMatchesWhatTheFormatPrints(t *testing.T) {
	layouts := map[string]string{
		"yyyy-MM-dd": "2006-01-02", "YYYY-MM-DD": "2006-01-02", "yyyyMMdd": "20060102", "yyyy-MM": "2006-01",
		"yyyy-MM-ddTHH:mm:ssZ": "2006-01-02T15:04:05Z", "YYYY-MM-DDThh:mmZ": "2006-01-02T15:04Z",
		"yyyy-MM-dd HH:mm:ss": "2006-01-02 15:04:05", "yyyy-MM-ddTHH:mm:ss.SSSZ": "2006-01-02T15:04:05.000Z",
	}
	formats := slices.Sorted(maps.Keys(layouts))
	rapid.Check(t, func(t *rapid.T) {
		format := rapid.SampledFrom(formats).Draw(t, "format")
		at := time.UnixMilli(rapid.Int64Range(0, 253402300799999).Draw(t, "ms")).UTC()
		printed := at.Format(layouts[format])
		re := regexp.MustCompile(contract.DatePattern(format))
		if !re.MatchString(printed) {
			t.Fatalf("%s does not match %q", re, printed)
		}
		other := strings.Replace(printed, ".", "x", 1)
		for _, bad := range []string{printed + "0", "0" + printed, printed[1:], printed[:len(printed)-1], printed + "\n", " " + printed} {
			if re.MatchString(bad) {
				t.Fatalf("%s matches %q", re, bad)
			}
		}
		if other != printed && re.MatchString(other) {
			t.Fatalf("%s matches %q", re, other)
		}
	})
}

func TestASCIIPattern(t *testing.T) {
	re := regexp.MustCompile(contract.ASCIIPattern)
	for text, want := range map[string]bool{"": true, "abc-1~": true, "\x00\x7f": true, "a\u0080": false, "é": false, "a甲": false} {
		if got := re.MatchString(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
