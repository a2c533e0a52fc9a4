package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// Colours follow the variables that users know, and never go into a file or a pipe by themselves.
func TestColoursAreForTerminals(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name        string
		environment map[string]string
		want        bool
	}{
		{"a pipe", nil, false},
		{"a pipe, no colours", map[string]string{"NO_COLOR": "1"}, false},
		{"forced", map[string]string{"FORCE_COLOR": "1"}, true},
		{"forced, and not wanted", map[string]string{"FORCE_COLOR": "1", "NO_COLOR": "1"}, true},
		{"forced off", map[string]string{"FORCE_COLOR": "0"}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			getenv := func(name string) string { return test.environment[name] }
			file, err := os.Create(t.TempDir() + "/out")
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = file.Close() }()
			if a, b := coloured(&bytes.Buffer{}, getenv), coloured(file, getenv); a != test.want || b != test.want {
				t.Errorf("a writer %t, a file %t, expected %t", a, b, test.want)
			}
		})
	}
}

// A run prints as much as its user wants to see.
func TestHowMuchIsPrinted(t *testing.T) {
	withoutEnvironment(t)
	address := listening(t, right())
	args := append([]string{"run", "--endpoint", address, "--filter", "AggregatorId/*"}, keyFlags()...)
	for name, c := range map[string]struct {
		flag        string
		lines       int
		has, hasNot string
	}{
		"as it is": {"", 5, "pass           AggregatorId                                         3\n", "AggregatorId/type/text"},
		"verbose":  {"-v", 8, "pass           AggregatorId/type/text  ", ""},
		"quiet":    {"-q", 1, "partial, ", "target http"},
	} {
		t.Run(name, func(t *testing.T) {
			got := plumb(t, append(args, strings.Fields(c.flag)...)...)
			if n := strings.Count(got.stdout, "\n"); got.code != 0 || n < c.lines || c.flag == "-q" && n != 1 || !strings.Contains(got.stdout, c.has) || c.hasNot != "" && strings.Contains(got.stdout, c.hasNot) {
				t.Errorf("exit %d, %d lines\n%s%s", got.code, n, got.stdout, got.stderr)
			}
		})
	}
	if got := plumb(t, append(args, "-v", "-q")...); got.code != 2 || !strings.Contains(got.stderr, "verbose") {
		t.Errorf("exit %d\n%s", got.code, got.stderr)
	}
	t.Setenv("FORCE_COLOR", "1")
	if got := plumb(t, args...); !strings.Contains(got.stdout, "\x1b[32mpartial, ") {
		t.Errorf("%q", got.stdout)
	}
}

// What a failure prints says how to repeat it, as a shell takes it and without a secret.
func TestAFailureSaysHowToRepeatIt(t *testing.T) {
	withoutEnvironment(t)
	address := listening(t, wrong(t, "token-65-accepted"))
	page := changedPage(t, "\n", "\n")
	got := plumb(t, append([]string{"run", "--endpoint", address, "--page", page, "--layer", "", "--signature", "v3", "--filter", "ClientToken/max-length"}, keyFlags()...)...)
	want := "repeat   plumb replay ClientToken/max-length/over-limit-query --endpoint " + address + " --page " + page + " --signature v3\n"
	if got.code != 1 || !strings.Contains(got.stdout, want) || strings.Contains(got.stdout, testSecret) {
		t.Errorf("exit %d, expected %q in\n%s", got.code, want, got.stdout)
	}
	for word, want := range map[string]string{"a/b-c.d_e": "a/b-c.d_e", "": "''", "a b": "'a b'", "it's": `'it'\''s'`, "$(x)": "'$(x)'", "a*": "'a*'"} {
		if got := quoted(word); got != want {
			t.Errorf("%s: %s, expected %s", word, got, want)
		}
	}
}
