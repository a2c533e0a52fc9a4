package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// commands are the lines of a text that a runner of CI takes for commands of a workflow.
func commands(text string) []string {
	var out []string
	for _, line := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if strings.HasPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::") || strings.Contains(line, "##[") {
			out = append(out, line)
		}
	}
	return out
}

func TestTheGuard(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "",
		"plain\n":                       "plain\n",
		"::error::x\n":                  "> ::error::x\n",
		"a\n  ::error::x\nb":            "a\n  > ::error::x\nb",
		"a ::error::x":                  "a ::error::x",
		"##[error]x\n##[":               "## [error]x\n## [",
		"a ##[x ##[y ###[z":             "a ## [x ## [y ### [z",
		"\u3000\u00a0::x":               "\u3000\u00a0> ::x",
		"é\n\xff::\n":                   "é\n\xff::\n",
		":":                             ":",
		":a\n: :\n##a\n#":               ":a\n: :\n##a\n#",
		"a\r::error::x":                 "a\r> ::error::x",
		"  \t":                          "  \t",
		"\n\n  \n::":                    "\n\n  \n> ::",
		"::error::a\n::error::b\n\n::c": "> ::error::a\n> ::error::b\n\n> ::c",
	} {
		var out bytes.Buffer
		g := newGuard(&out)
		if n, err := g.Write([]byte(text)); err != nil || n != len(text) {
			t.Errorf("%q: %d, %v", text, n, err)
		}
		g.flush()
		if out.String() != want {
			t.Errorf("%q became %q, expected %q", text, out.String(), want)
		}
	}
}

// However a text comes, no line is a command, what is none stays as it is, and nothing is lost.
func TestTheGuardInParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.StringOf(rapid.SampledFrom([]rune(":#[ \t\n\rae\u3000é")))).Draw(t, "parts")
		var inParts, whole bytes.Buffer
		g, w := newGuard(&inParts), newGuard(&whole)
		for _, part := range parts {
			if n, err := g.Write([]byte(part)); err != nil || n != len(part) {
				t.Fatalf("%d, %v", n, err)
			}
		}
		text := strings.Join(parts, "")
		_, _ = w.Write([]byte(text))
		g.flush()
		w.flush()
		if inParts.String() != whole.String() {
			t.Fatalf("%q in parts, %q as a whole", inParts.String(), whole.String())
		}
		if found := commands(whole.String()); len(found) > 0 {
			t.Fatalf("%q", found)
		}
		if len(commands(text)) == 0 && whole.String() != text || strings.NewReplacer("## [", "##[", quoteMark+"::", "::").Replace(whole.String()) != strings.ReplaceAll(text, "## [", "##[") {
			t.Fatalf("%q became %q", text, whole.String())
		}
	})
}

// hostilePage has a command of a workflow wherever a page has a text of its own, and in its file's name.
func hostilePage(t *testing.T) string {
	t.Helper()
	const command = "::error file=x::y"
	page := strings.ReplaceAll(`# C BoilPot

C Boils a pot.

C

## Request parameters

| Parameter | Type | Required | Example | Description |
| --- | --- | --- | --- | --- |
| Action | String | Yes | BoilPot | C. Set the value to BoilPot. |
| PotId | String | Yes | C | C The pot. It must be 2 to 64 characters in length. It must be good C. |
| C | String | No | a | C |
| Kind | String | No | C | C. Valid values: <br>- C: this. <br>- b: that. |

## Response parameters

| Parameter | Type | Example | Description |
| --- | --- | --- | --- |
| RequestId | String | 473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E | C |
| PotId | String | C | C The pot. |
| C | String | a | b |

## Examples

Sample requests

`+"```"+`
http(s)://[Endpoint]/?Action=BoilPot
&Version=2021-03-04
&PotId=C
&<Common request parameters>
`+"```"+`

## Error codes

| HttpCode | Error code | Error message | Description |
| --- | --- | --- | --- |
| 404 | PotNotFound | C | C |
| 400 | C | C | C |
`, "C ", command+" ")
	page = strings.ReplaceAll(strings.ReplaceAll(page, "| C", "| "+command), "=C\n", "="+command+"\n")
	t.Chdir(t.TempDir())
	name := "::error::BoilPot.md"
	if err := os.WriteFile(name, []byte(strings.ReplaceAll(page, "\nC\n", "\n"+command+"\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// No line of any text that the command prints can be a command of a workflow, whatever a page is called and says; the format whose
// lines are commands goes on to be one.
func TestNoTextOutputHasACommand(t *testing.T) {
	withoutEnvironment(t)
	page := hostilePage(t)
	other := filepath.Join(t.TempDir(), "BoilPot.md")
	if err := os.WriteFile(other, bytes.ReplaceAll(read(t, page), []byte("64 characters"), []byte("63 characters")), 0o600); err != nil {
		t.Fatal(err)
	}
	address, _ := servedBy(t, serveFlags{pages: []string{other}, keys: []string{testID + ":" + testSecret}})
	with := func(args ...string) []string { return append(args, keyFlags()...) }
	for _, args := range [][]string{
		{"inspect", page}, {"lint", page}, {"list", "--page", page}, {"compile", page, "-o", t.TempDir()}, {"faults", "--page", page},
		{"run", "--list", "--page", page}, with("run", "--dry-run", "--endpoint", "http://127.0.0.1:1", "--page", page),
		{"diff", other, page}, {"diff", "--format", "markdown", other, page}, {"judge", "::error::x"}, {"::error::x"}, {"run", "--endpoint", "::error::x"},
		with("run", "--endpoint", address, "--page", page, "-v"), with("replay", "PotId/required/missing-query", "--endpoint", address, "--page", page),
		with("replay", "PotId/required/missing-query", "--endpoint", address, "--page", page, "--curl"), with("init", "--endpoint", address, "--page", page),
		{"compare", "::error::a", "::error::b"}, {"generate", "::error::none.md", "-o", t.TempDir() + "/m", "--module", "example.org/m"},
	} {
		got := plumb(t, args...)
		for _, text := range []string{got.stdout, got.stderr} {
			if found := commands(text); len(found) > 0 {
				t.Errorf("%q: %q", args, found[0])
			}
		}
		if got.stdout+got.stderr == "" {
			t.Errorf("%q says nothing", args)
		}
	}
	for _, args := range [][]string{{"lint", "--format", "github", page}, {"diff", "--format", "github", other, page}} {
		if got := plumb(t, args...); !strings.HasPrefix(got.stdout, "::") {
			t.Errorf("%q: %s%s", args, got.stdout, got.stderr)
		}
	}
}
