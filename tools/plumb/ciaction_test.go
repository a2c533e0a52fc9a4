//go:build unix

package main

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/plumb-conformance/plumb/acs"
)

// action is a composite action as GitHub reads it.
type action struct {
	Inputs map[string]struct {
		Description string
		Required    bool
		Default     string
	}
	Outputs map[string]struct{ Description, Value string }
	Runs    struct {
		Using string
		Steps []step
	}
}

// step is a step of an action or a workflow.
type step struct {
	Name, ID, Uses, Shell, Run string
	If                         string
	Env, With                  map[string]string
	ContinueOnError            bool `yaml:"continue-on-error"`
}

// root is that of the project.
func root(t *testing.T) string {
	t.Helper()
	folder, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

func fromYAML[T any](t *testing.T, path string) (out T) {
	t.Helper()
	if err := yaml.Load(read(t, path), &out); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return out
}

func theAction(t *testing.T) action {
	t.Helper()
	return fromYAML[action](t, root(t)+"/action.yml")
}

// actionRun is what GitHub has of a run of an action.
type actionRun struct {
	ciRun
	outputs map[string]string
	summary string
}

// runner is the machine that steps run on.
type runner struct {
	t                      *testing.T
	folder, temp, programs string
}

// playAction plays the action in a workspace of its own.
func playAction(t *testing.T, given settings) ciRun {
	t.Helper()
	r := runner{t: t, folder: workspace(t), temp: t.TempDir()}
	return r.playBuilt(given).ciRun
}

// playBuilt plays the action with a plumb that is built already, which saves seconds.
func (r runner) playBuilt(given settings) actionRun {
	r.t.Helper()
	a := theAction(r.t)
	a.Runs.Steps = slices.DeleteFunc(a.Runs.Steps, func(s step) bool { return s.Name == "Build plumb" })
	mkdir(r.t, filepath.Join(r.temp, "plumb-bin"))
	symlink(r.t, filepath.Join(installedPlumb(r.t), "plumb"), filepath.Join(r.temp, "plumb-bin", "plumb"))
	return r.play(a, given)
}

// play plays the steps of an action that are commands, as GitHub does: each in a bash of its own, in the workspace, with inputs and
// outputs put into its environment, until one fails.
func (r runner) play(a action, given settings) actionRun {
	r.t.Helper()
	known := map[string]string{}
	for name, input := range a.Inputs {
		known["inputs."+name] = input.Default
	}
	for name, value := range given {
		if _, is := a.Inputs[name]; !is {
			r.t.Fatalf("the action has no input %s", name)
		}
		known["inputs."+name] = value
	}
	out := actionRun{ciRun: ciRun{folder: r.folder}, outputs: map[string]string{}}
	for _, s := range a.Runs.Steps {
		if s.Run == "" {
			continue
		}
		one := r.run(s, known)
		out.said += one.said
		if out.code = one.code; out.code != 0 {
			break
		}
	}
	for name, output := range a.Outputs {
		out.outputs[name] = filled(output.Value, known)
	}
	out.summary = r.file("summary")
	return out
}

func mkdir(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(path, 0o750); err != nil {
		t.Fatal(err)
	}
}

func (r runner) file(name string) string {
	text, err := os.ReadFile(filepath.Join(r.temp, name))
	if err != nil {
		return ""
	}
	return string(text)
}

// run runs a step. Its outputs become known.
func (r runner) run(s step, known map[string]string) ciRun {
	r.t.Helper()
	variables := map[string]string{
		"RUNNER_TEMP": r.temp, "GITHUB_ACTION_PATH": root(r.t), "GITHUB_WORKSPACE": r.folder,
		"GITHUB_OUTPUT": filepath.Join(r.temp, "outputs"), "GITHUB_STEP_SUMMARY": filepath.Join(r.temp, "summary"),
	}
	for name, value := range s.Env {
		variables[name] = filled(value, known)
	}
	script := filepath.Join(r.temp, "step.sh")
	if err := os.WriteFile(script, []byte(s.Run), 0o600); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(variables["GITHUB_OUTPUT"], nil, 0o600); err != nil {
		r.t.Fatal(err)
	}
	out := shell(r.t, r.folder, r.programs, variables, "bash", "--noprofile", "--norc", "-eo", "pipefail", script)
	for line := range strings.Lines(r.file("outputs")) {
		if name, value, is := strings.Cut(strings.TrimSuffix(line, "\n"), "="); is && s.ID != "" {
			known["steps."+s.ID+".outputs."+name] = value
		}
	}
	return out
}

// filled is a text with its expressions replaced, which have to be names.
func filled(text string, known map[string]string) string {
	return regexp.MustCompile(`\$\{\{ *([a-z.-]+) *\}\}`).ReplaceAllStringFunc(text, func(expression string) string {
		return known[strings.Trim(expression, "${} ")]
	})
}

// What a run gives GitHub beside its reports: outputs, a summary and annotations; and none of them when there was no run, whatever
// an earlier one has left in the folder.
func TestCIActionTellsGitHub(t *testing.T) {
	withoutEnvironment(t)
	t.Setenv(envKeyID, testID)
	t.Setenv(envSecret, testSecret)
	key := acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}
	folder := workspace(t)
	for _, c := range []struct {
		name, endpoint, outcome, exit string
		summary, annotation           string
	}{
		{"a wrong server", wrongAt(t, "token-length-unchecked", key), "nonconformant", "1", "### Failures", "\n::error file="},
		{"a right server", referenceAt(t, key), "partial", "0", "partial", "\n::notice title="},
		{"no address", "localhost", "", "2", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := runner{t: t, folder: folder, temp: t.TempDir()}
			got := r.playBuilt(settings{"endpoint": c.endpoint, "filter": "ClientToken"})
			if got.outputs["outcome"] != c.outcome || got.outputs["exit-code"] != c.exit {
				t.Errorf("outputs %v, expected %q and %s\n%s", got.outputs, c.outcome, c.exit, got.said)
			}
			if !strings.Contains(got.summary, c.summary) || (got.summary == "") != (c.summary == "") {
				t.Errorf("summary:\n%s", got.summary)
			}
			_, after, resumed := strings.Cut(got.said, "::stop-commands::")
			token, after, _ := strings.Cut(after, "\n")
			text, commands, over := strings.Cut(after, "::"+token+"::\n")
			if !resumed || !over || len(token) < 32 || !strings.Contains(text, "plumb: ") && c.exit != "0" {
				t.Errorf("what the run prints is not between the ends of commands:\n%s", got.said)
			}
			if !strings.Contains("\n"+commands, c.annotation) || (commands == "") != (c.annotation == "") {
				t.Errorf("annotations:\n%s", commands)
			}
		})
	}
}

func TestCIActionInstallsTheVersionThatIsAskedFor(t *testing.T) {
	withoutEnvironment(t)
	// The go command here installs what says how it was called.
	programs := executable(t, "go", `echo "go $*" >"$GOBIN/said"; printf '#!/bin/sh\ncat "$(dirname "$0")/said"; exit 3\n' >"$GOBIN/plumb"; chmod +x "$GOBIN/plumb"`)
	for _, c := range []struct {
		name  string
		given settings
		code  int
		says  string
	}{
		{"a version", settings{"version": "v1.2.3"}, 3, "go install github.com/plumb-conformance/plumb/tools/plumb@v1.2.3\n"},
		{"no version that is one", settings{"version": "$(touch made)"}, 3, "plumb@$(touch made)\n"},
		{"a version and a path", settings{"version": "v1.2.3", "path": "."}, 2, "version and path are both given"},
		{"a path that is none", settings{"path": "nowhere"}, 1, "nowhere"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := runner{t: t, folder: workspace(t), temp: t.TempDir(), programs: programs}
			got := r.play(theAction(t), c.given)
			if got.code != c.code || !strings.Contains(got.said, c.says) {
				t.Errorf("exit %d, expected %d and %q\n%s", got.code, c.code, c.says, got.said)
			}
			if slices.Contains(folderOf(t, got.folder), "made") {
				t.Error("a setting became a command")
			}
		})
	}
}

// What is written in an action or a workflow never becomes code of a shell, and what it uses of others cannot change.
func TestCIFilesForGitHubAreSafe(t *testing.T) {
	a := theAction(t)
	steps := map[string][]step{"action.yml": a.Runs.Steps}
	workflows, err := filepath.Glob(root(t) + "/.github/workflows/*.yml")
	if err != nil || len(workflows) == 0 {
		t.Fatalf("%d workflows, %v", len(workflows), err)
	}
	for _, path := range workflows {
		for _, job := range fromYAML[workflow](t, path).Jobs {
			steps[filepath.Base(path)] = append(steps[filepath.Base(path)], job.Steps...)
		}
	}
	pinned := regexp.MustCompile(`^[a-z-]+/[a-z-]+@[0-9a-f]{40}$`)
	for _, file := range slices.Sorted(maps.Keys(steps)) {
		for _, s := range steps[file] {
			if strings.Contains(s.Run, "${{") {
				t.Errorf("%s: %s: an expression in a script: expected it in env", file, s.Name)
			}
			if s.Uses != "" && s.Uses != "./" && !pinned.MatchString(s.Uses) {
				t.Errorf("%s: %s: expected an action by its commit", file, s.Uses)
			}
			for name := range s.With {
				if _, is := a.Inputs[name]; s.Uses == "./" && !is {
					t.Errorf("%s: the action has no input %s", file, name)
				}
			}
		}
	}
	for _, s := range a.Runs.Steps {
		if s.Run != "" && s.Shell != "bash" {
			t.Errorf("action.yml: %s: expected bash", s.Name)
		}
	}
	for name, input := range a.Inputs {
		if !strings.Contains(string(read(t, root(t)+"/action.yml")), "${{ inputs."+name+" }}") || input.Description == "" {
			t.Errorf("action.yml: the input %s is of no use", name)
		}
	}
}
