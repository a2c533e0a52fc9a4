//go:build unix

package main

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/acs"
)

const ciPage = "/docs/ci.md"

// blocksOf are the fenced blocks of a document in a language.
func blocksOf(document, language string) []string {
	var out []string
	for i, part := range strings.Split("\n"+document, "\n```") {
		if text, is := strings.CutPrefix(part, language+"\n"); is && i%2 == 1 {
			out = append(out, text)
		}
	}
	return out
}

// Every setting is in the table of the page, under the names that it has, and every variable is one of the script as well.
func TestCIPageNamesEverySetting(t *testing.T) {
	page, script := string(read(t, root(t)+ciPage)), string(read(t, root(t)+"/docs/ci/plumb.sh"))
	for name := range theAction(t).Inputs {
		if !strings.Contains(page, "`"+name+"`") {
			t.Errorf("docs/ci.md does not name the input %s", name)
		}
	}
	for name := range theAction(t).Outputs {
		if !strings.Contains(page, "`"+name+"`") {
			t.Errorf("docs/ci.md does not name the output %s", name)
		}
	}
	for name := range theGitLabJob(t).Variables {
		if !strings.Contains(page, "| `"+name+"` |") || !strings.Contains(script, "#   "+name+" ") || !strings.Contains(script, "${"+name+":-") {
			t.Errorf("%s: expected it in docs/ci.md, and in plumb.sh with what it is for", name)
		}
	}
}

// What the page prints for services works: its settings are played against a right server.
func TestCIPagePrintsWhatWorks(t *testing.T) {
	withoutEnvironment(t)
	t.Setenv(envKeyID, testID)
	t.Setenv(envSecret, testSecret)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	played := map[string]int{}
	for _, block := range blocksOf(string(read(t, root(t)+ciPage)), "yaml") {
		var w workflow
		if err := yaml.Load([]byte(block), &w); err != nil {
			t.Fatal(err)
		}
		for _, job := range w.Jobs {
			for _, s := range job.Steps {
				if strings.HasPrefix(s.Uses, "plumb-conformance/plumb@") {
					played["GitHub"]++
					succeeds(t, playAction(t, at(s.With, "endpoint", address)))
				}
			}
		}
		if len(w.Jobs) > 0 {
			continue
		}
		var job struct {
			Conformance struct {
				Extends   string
				Variables map[string]string
			}
		}
		if err := yaml.Load([]byte(block), &job); err != nil {
			t.Fatal(err)
		}
		if job.Conformance.Extends == ".plumb" {
			played["GitLab"]++
			given := settings{}
			for name, value := range job.Conformance.Variables {
				given[strings.ToLower(strings.TrimPrefix(name, "PLUMB_"))] = value
			}
			succeeds(t, playGitLab(t, at(given, "endpoint", address)))
		}
	}
	if got := slices.Sorted(maps.Keys(played)); !slices.Equal(got, []string{"GitHub", "GitLab"}) {
		t.Errorf("played %v", played)
	}
}

// at is settings with another value of one of them, which is there.
func at(given map[string]string, name, value string) settings {
	out := settings(maps.Clone(given))
	if out[name] != "" {
		out[name] = value
	}
	return out
}

func succeeds(t *testing.T, got ciRun) {
	t.Helper()
	if got.code != 0 || !strings.Contains(got.report("report.json"), `"outcome": "conformant"`) {
		t.Errorf("exit %d\n%s", got.code, got.said)
	}
}
