package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The last line of what a shell is told: what it may propose beside.
const (
	nothingElse = ":4"
	filesOf     = ":8"
	foldersOf   = ":16"
	anyFile     = ":0"
)

// proposals are what a shell is told for a command line whose last word is being written.
func proposals(t *testing.T, line ...string) (values []string, directive string) {
	t.Helper()
	got := plumb(t, append([]string{"__complete"}, line...)...)
	lines := strings.Split(strings.TrimSuffix(got.stdout, "\n"), "\n")
	if got.code != 0 || len(lines) == 0 {
		t.Fatalf("exit %d: %s", got.code, got.stderr)
	}
	for _, one := range lines[:len(lines)-1] {
		value, _, _ := strings.Cut(one, "\t")
		values = append(values, value)
	}
	return values, lines[len(lines)-1]
}

func TestWhatAShellProposes(t *testing.T) {
	withoutEnvironment(t)
	page := teahouse(t) + "SteepLeaf.md"
	for _, c := range []struct {
		name      string
		line      []string
		want      string // "a b", or "a ..." for some that begin with a
		directive string
	}{
		{"statements", []string{"run", "--filter", "Agg"}, "AggregatorId AggregatorId/required AggregatorId/type", nothingElse},
		{"scenarios, behind a slash", []string{"run", "--filter", "ClientToken/max-length/at"}, "ClientToken/max-length/at-limit-form ClientToken/max-length/at-limit-query", nothingElse},
		{"the next of a list", []string{"run", "--filter", "Action,error-"}, "Action,error-code", nothingElse},
		{"levels", []string{"judge", "--filter", "mus"}, "must", nothingElse},
		{"labels", []string{"run", "--filter", "seri"}, "serialization", nothingElse},
		{"error codes", []string{"run", "--filter=error/AccountNotE"}, "error/AccountNotExisted ...", nothingElse},
		{"statements of a page", []string{"run", "--page", page, "--filter", "Agg"}, "", nothingElse},
		{"statements of a page that is not there", []string{"run", "--page", "absent.md", "--filter", ""}, "", nothingElse},
		{"no such statement", []string{"run", "--filter", "Nothing/"}, "", nothingElse},
		{"faults", []string{"serve", "--fault", "token-6"}, "token-65-accepted token-64-refused", nothingElse},
		{"faults of a proof", []string{"prove", "--fault", "token-65"}, "token-65-accepted", nothingElse},
		{"faults of a page", []string{"serve", "--page", page, "--fault", "token-6"}, "", nothingElse},
		{"faults of several pages", []string{"serve", "--page", page, "--page", page + "x", "--fault", ""}, "", nothingElse},
		{"faults of a page that is not there", []string{"serve", "--page", "absent.md", "--fault", ""}, "", nothingElse},
		{"layers", []string{"run", "--layer", ""}, "service gateway", nothingElse},
		{"signatures", []string{"run", "--signature", "v"}, "v1 v3 v3-sm3", nothingElse},
		{"signatures of a survey", []string{"init", "--signature", "n"}, "none", nothingElse},
		{"media types", []string{"serve", "--wire", ""}, "gateway page", nothingElse},
		{"formats of changes", []string{"diff", "--format", ""}, "text json markdown github", nothingElse},
		{"formats of a comparison", []string{"compare", "--format", "m"}, "markdown", nothingElse},
		{"formats of a check", []string{"lint", "--format", ""}, "text json github", nothingElse},
		{"what breaks", []string{"diff", "--fail-on", ""}, "breaking clients servers any", nothingElse},
		{"pages", []string{"run", "--page", ""}, "md", filesOf},
		{"pages of a check", []string{"lint", ""}, "md", filesOf},
		{"profiles", []string{"run", "--target", ""}, "yaml yml", filesOf},
		{"waivers", []string{"judge", "--waivers", ""}, "yaml yml", filesOf},
		{"a folder of reports", []string{"run", "--report", ""}, "", foldersOf},
		{"a report", []string{"run", "--json", ""}, "", anyFile},
		{"a profile to write", []string{"init", "-o", ""}, "", anyFile},
		{"a folder to compile to", []string{"compile", "-o", ""}, "", foldersOf},
		{"an endpoint", []string{"run", "--endpoint", ""}, "", nothingElse},
		{"an endpoint as an argument", []string{"run", ""}, "", nothingElse},
		{"a number", []string{"run", "--jobs", ""}, "", nothingElse},
		{"a secret", []string{"run", "--access-key-secret", ""}, "", nothingElse},
		{"the first report", []string{"compare", ""}, "json", filesOf},
		{"the second report", []string{"compare", "a.json", ""}, "json", filesOf},
		{"a third report", []string{"compare", "a.json", "b.json", ""}, "", nothingElse},
		{"a record", []string{"judge", ""}, "jsonl", filesOf},
		{"a scenario", []string{"replay", "ClientToken/max-length/at"}, "ClientToken/max-length/at-limit-form ClientToken/max-length/at-limit-query", nothingElse},
		{"a scenario of a page that is not there", []string{"replay", "--page", "absent.md", ""}, "", nothingElse},
		{"a second scenario", []string{"replay", "a", ""}, "", nothingElse},
		{"a command", []string{"judg"}, "judge", nothingElse},
	} {
		t.Run(c.name, func(t *testing.T) {
			values, directive := proposals(t, c.line...)
			want, more := strings.CutSuffix(c.want, " ...")
			if got := strings.Join(values, " "); got != want && (!more || !strings.HasPrefix(got, want)) || directive != c.directive {
				t.Errorf("found %q %s, expected %q %s", got, directive, c.want, c.directive)
			}
		})
	}
}

// What is proposed for a filter is a filter, of a page as well.
func TestEveryProposedFilterChoosesSomething(t *testing.T) {
	withoutEnvironment(t)
	for _, of := range [][]string{nil, {"--page", teahouse(t) + "SteepLeaf.md", "--version", "2021-03-04"}} {
		values, _ := proposals(t, slices.Concat([]string{"run"}, of, []string{"--filter", ""})...)
		if least := 20; len(values) < least {
			t.Fatalf("%d values are proposed, expected %d at least", len(values), least)
		}
		chosen := slices.Concat([]string{"run", "--list"}, of, []string{"--filter", strings.Join(values, ",")})
		if got := plumb(t, chosen...); got.code != 0 {
			t.Errorf("exit %d: %s", got.code, got.stderr)
		}
	}
}

func TestFaultsOfAPageAreProposed(t *testing.T) {
	withoutEnvironment(t)
	page := teahouse(t) + "SteepLeaf.md"
	values, _ := proposals(t, "serve", "--page", page, "--fault", "")
	if listed := plumb(t, "faults", "--page", page); len(values) == 0 || strings.Count(listed.stdout, "\n") != len(values) {
		t.Errorf("%d are proposed, listed are\n%s", len(values), listed.stdout)
	}
}

// Whatever a page says, a shell gets one line a value, and a title with values that are alone.
func TestWhatIsProposedStaysOnItsLine(t *testing.T) {
	values := []named{{"a\nb", "c\td\x1b[1m"}, {"a b", "again"}, {"x", "y"}}
	out, _ := continued(values, "", "a")
	if len(out) != 1 || strings.Count(out[0], "\t") != 1 || strings.ContainsAny(out[0], "\n\x1b") || !strings.HasPrefix(out[0], "a b\t") {
		t.Errorf("%q", out)
	}
	if out, _ = continued(values, "z,", "a"); !slices.Equal(out, []string{"z,a b"}) {
		t.Errorf("%q", out)
	}
}

// Proposing leaves nothing behind.
func TestProposingWritesNothing(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	proposals(t, "run", "--report", dir, "--json", filepath.Join(dir, "r.json"), "--record", filepath.Join(dir, "r.jsonl"), "--filter", "")
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("%v, %v", left, err)
	}
}

// A flag with a value has something to say of it, be it that there is nothing to propose.
func TestNoFlagIsForgotten(t *testing.T) {
	for name := range flagValues() {
		of, flag, one := strings.Cut(name, " ")
		if !one {
			of, flag = "", name
		}
		if !slices.ContainsFunc(newRoot(console{}).Commands(), func(c *cobra.Command) bool {
			return (of == "" || of == c.Name()) && c.Flags().Lookup(flag) != nil
		}) && flag != "console" {
			t.Errorf("there is no flag %s", name)
		}
	}
	for _, cmd := range newRoot(console{}).Commands() {
		if cmd.ValidArgsFunction == nil {
			t.Errorf("%s: nothing is said of its arguments", cmd.Name())
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if _, said := cmd.GetFlagCompletionFunc(f.Name); !said && f.Value.Type() != "bool" && strings.Contains(strings.ToLower(f.Usage), "one of") {
				t.Errorf("%s --%s: nothing is said of its values", cmd.Name(), f.Name)
			}
		})
	}
}

func TestCompletionScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if got := plumb(t, "completion", shell); got.code != 0 || !strings.Contains(got.stdout, "__complete") {
			t.Errorf("%s: exit %d\n%.200s%s", shell, got.code, got.stdout, got.stderr)
		}
	}
}
