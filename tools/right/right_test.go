package main

import (
	"strings"
	"testing"
)

// A right server must get no failure and no warning without a profile, whatever it knows: with the page's examples
// everything can be judged; with other values, less.
func TestRightServersAreNotAccused(t *testing.T) {
	const pages = "../../spec/compile/testdata/pages"
	for _, args := range [][]string{
		{"-strange", documented}, {"-strange", foreign, "-no-auth"}, {"-strange", anything, "-no-auth"},
	} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			var out, errs strings.Builder
			if code := run(append(args, pages), &out, &errs); code != 0 {
				t.Errorf("exit %d\n%s%s", code, out.String(), errs.String())
			}
		})
	}
}

func TestBadOptions(t *testing.T) {
	for _, args := range [][]string{{}, {"no-such-folder"}, {"-strange", "other", "."}, {"-strange", anything, "."}, {"-workers", "0", "."}} {
		var out, errs strings.Builder
		if code := run(args, &out, &errs); code != 2 || errs.Len() == 0 || out.Len() != 0 {
			t.Errorf("%v: exit %d, %q, %q", args, code, out.String(), errs.String())
		}
	}
}
