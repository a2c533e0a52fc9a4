package sample_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/spec/sample"
)

// Some mistakes put in doubt what is inside of what, others do not.
func TestMisshapen(t *testing.T) {
	for src, want := range map[string]bool{
		`{"a": 1}`:                    false,
		`{"a": 1 "b": 2}`:             false,
		`{"a": 1,}`:                   false,
		`{"a": 1*, "b": “x”} // more`: false,
		"{\"a\": 1, ...}":             false,
		`{"a": 1}}`:                   false,
		`answer: {"a": 1}`:            false,
		`{"a": {"b": 1}`:              true,
		`{"a": [1`:                    true,
		`{"a": [1}}`:                  true,
		`{"a": {"b": 1]}`:             true,
		`{"a": {{"b": 1}]}`:           true,
		`{"a": 1, {"b": 1}}`:          true,
		`"a": 1`:                      true,
		`{"a": 1}, {"b": 2}`:          true,
		`{"a": "x`:                    true,
		`{"a": , "b": 1}`:             true,
	} {
		if _, faults := sample.JSON(src); sample.Misshapen(faults) != want {
			t.Errorf("%s: %t %v", src, !want, faults)
		}
	}
	for src, want := range map[string]bool{
		"<A><B/></A>":        false,
		"<A/><B/>":           false,
		"x<A><!-- x --></A>": false,
		"<A><...></A>":       false,
		"<A><B></A>":         true,
		"<A></B></A>":        true,
		"<A><B>1</B":         true,
	} {
		if _, faults := sample.XML(src); sample.Misshapen(faults) != want {
			t.Errorf("%s: %t %v", src, !want, faults)
		}
	}
}
