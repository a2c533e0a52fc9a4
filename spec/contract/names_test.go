package contract_test

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/spec/contract"
)

func TestValidNameAndCode(t *testing.T) {
	tests := []struct {
		name, in       string
		asName, asCode bool
	}{
		{"a word", "ClientToken", true, true},
		{"one letter", "A", true, true},
		{"with an index", "Tag.N.Key", true, true},
		{"underscore and hyphen", "a_b-c", true, true},
		{"digits behind the first letter", "Http2xx", true, true},
		{"nothing", "", false, false},
		{"the longest", strings.Repeat("a", 128), true, true},
		{"one too long", strings.Repeat("a", 129), false, false},
		{"a digit first", "2xx", false, true},
		{"a sign first", "_a", false, true},
		{"an extension", "x-rpc-name", false, true},
		{"an extension in capitals", "X-Trace", false, true},
		{"an x that is no extension", "xRay", true, true},
		{"an x alone", "x", true, true},
		{"a hyphen behind another letter", "y-a", true, true},
		{"a hyphen later", "xy-a", true, true},
		{"space", "a b", false, false},
		{"an ideograph", "a甲", false, false},
		{"an ideograph first", "甲a", false, false},
		{"a slash", "a/b", false, false},
		{"a colon", "a:b", false, false},
		{"brackets", "a[0]", false, false},
		{"a line break", "a\nb", false, false},
		{"a quote", `a"`, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := contract.ValidName(tt.in); got != tt.asName {
				t.Errorf("ValidName(%q) = %t", tt.in, got)
			}
			if got := contract.ValidCode(tt.in); got != tt.asCode {
				t.Errorf("ValidCode(%q) = %t", tt.in, got)
			}
		})
	}
}

// The comment's pattern and the code say the same.
func TestValidNameIsItsPattern(t *testing.T) {
	name := regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_.-]{0,127}$`)
	code := regexp.MustCompile(`^[A-Za-z0-9_.-]{1,128}$`)
	extension := regexp.MustCompile(`^[xX]-`)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.StringMatching(`[xXa-cA-C0-9_.-]{0,6}`), rapid.StringN(0, 4, -1), rapid.StringMatching(`[@-\[\x60-{/-:a]{0,3}`)).Draw(t, "name")
		if want := name.MatchString(s) && !extension.MatchString(s); contract.ValidName(s) != want {
			t.Fatalf("ValidName(%q) = %t", s, !want)
		}
		if want := code.MatchString(s); contract.ValidCode(s) != want {
			t.Fatalf("ValidCode(%q) = %t", s, !want)
		}
	})
}
