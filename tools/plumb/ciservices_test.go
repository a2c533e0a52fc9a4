//go:build unix

package main

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// gitlabJob is a job of GitLab.
type gitlabJob struct {
	Image     string
	Variables map[string]string
	Script    []string
	Artifacts struct {
		When    string
		Paths   []string
		Reports map[string]string
	}
}

func theGitLabJob(t *testing.T) gitlabJob {
	t.Helper()
	return fromYAML[map[string]gitlabJob](t, root(t)+"/docs/ci/gitlab.yml")[".plumb"]
}

// playGitLab plays the script of the job as GitLab does: its lines in one bash that ends at the first failure.
func playGitLab(t *testing.T, s settings) ciRun {
	t.Helper()
	return playGitLabWith(t, s, installedPlumb(t))
}

func playGitLabWith(t *testing.T, s settings, programs string) ciRun {
	t.Helper()
	job := theGitLabJob(t)
	variables := maps.Clone(job.Variables)
	for name, value := range s.variables() {
		if _, is := job.Variables[name]; !is {
			t.Fatalf("the job has no variable %s", name)
		}
		variables[name] = value
	}
	return shell(t, workspace(t), programs, variables, "bash", "-eo", "pipefail", "-c", strings.Join(job.Script, "\n"))
}

func TestCIJobOfGitLabKeepsItsReports(t *testing.T) {
	job := theGitLabJob(t)
	if a := job.Artifacts; a.When != "always" || !slices.Contains(a.Paths, "plumb-report/") || a.Reports["junit"] != "plumb-report/junit.xml" {
		t.Errorf("artifacts %+v", a)
	}
}

// Where there is no plumb, it is installed by Go.
func TestCIInstallsPlumbWhereThereIsNone(t *testing.T) {
	withoutEnvironment(t)
	const install = `case $1 in
install) printf '#!/bin/sh\necho "go %s"\nexit 3\n' "$*" > "$BIN/plumb"; chmod +x "$BIN/plumb" ;;
env) dirname "$BIN" ;;
esac`
	t.Setenv("PATH", "/usr/bin:/bin") // without what somebody has installed for himself
	const packet = "go install github.com/plumb-conformance/plumb/tools/plumb@"
	for _, c := range []struct {
		name  string
		given settings
		says  string
	}{
		{"a version", settings{"version": "v1.2.3"}, packet + "v1.2.3\n"},
		{"none", settings{}, packet + "latest\n"},
	} {
		t.Run("GitLab: "+c.name, func(t *testing.T) {
			gopath := t.TempDir()
			bin := gopath + "/bin"
			mkdir(t, bin)
			got := playGitLabWith(t, c.given, executable(t, "go", "BIN="+bin+"\n"+install))
			if got.code != 3 || got.said != c.says {
				t.Errorf("exit %d: %s", got.code, got.said)
			}
		})
		t.Run("plumb.sh: "+c.name, func(t *testing.T) {
			got := shell(t, workspace(t), executable(t, "go", "BIN=$GOBIN\n"+install), c.given.variables(), "sh", "ci/plumb.sh")
			if got.code != 3 || got.said != c.says {
				t.Errorf("exit %d: %s", got.code, got.said)
			}
		})
	}
	t.Run("plumb.sh: an installation that fails", func(t *testing.T) {
		got := shell(t, workspace(t), executable(t, "go", "echo no network >&2; exit 1"), nil, "sh", "ci/plumb.sh")
		if got.code != 2 || got.said != "no network\n" {
			t.Errorf("exit %d: %s", got.code, got.said)
		}
	})
}

// Arguments of the script are arguments of the run.
func TestCIScriptHandsOnItsArguments(t *testing.T) {
	withoutEnvironment(t)
	said := executable(t, "plumb", `printf '<%s>' "$@"`)
	got := shell(t, workspace(t), said, settings{"endpoint": "http://a", "filter": "a b", "strict": "true"}.variables(), "sh", "ci/plumb.sh", "--seed", "3 4")
	if want := "<run><--endpoint=http://a><--report=plumb-report><--strict><--filter=a b><--seed><3 4>"; got.said != want {
		t.Errorf("found %s, expected %s", got.said, want)
	}
}

// playJenkins plays the shell steps of the pipeline, with its environment and its parameters.
func playJenkins(t *testing.T, s settings) ciRun {
	t.Helper()
	pipeline := string(read(t, root(t)+"/docs/ci/Jenkinsfile"))
	variables := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^ +(PLUMB_[A-Z]+) = '([^']*)'$`).FindAllStringSubmatch(pipeline, -1) {
		variables[m[1]] = m[2]
	}
	for name, value := range s.variables() {
		if !strings.Contains(pipeline, "name: '"+name+"'") {
			t.Fatalf("the pipeline has no parameter %s", name)
		}
		variables[name] = value
	}
	variables["PLUMB_WAIT"] = "" // a server of a test is there, or never will be
	out := ciRun{folder: workspace(t)}
	programs := installedPlumb(t)
	steps := regexp.MustCompile(`(?m)^ +sh '([^']*)'$`).FindAllStringSubmatch(pipeline, -1)
	for _, m := range steps {
		got := shell(t, out.folder, programs, variables, "sh", "-xe", "-c", m[1])
		out.said += got.said
		if out.code = got.code; out.code != 0 {
			break
		}
	}
	if len(steps) == 0 {
		t.Fatal("the pipeline has no steps")
	}
	return out
}

// Groovy replaces nothing in the pipeline, so that no secret and no parameter becomes code; its brackets close; reports are kept
// whatever became of the run.
func TestCIPipelineOfJenkins(t *testing.T) {
	pipeline := string(read(t, root(t)+"/docs/ci/Jenkinsfile"))
	if strings.Contains(regexp.MustCompile(`(?m)//.*$|'[^'\n]*'`).ReplaceAllString(pipeline, ""), `"`) {
		t.Error("a text in double quotes")
	}
	var open []rune
	for _, r := range regexp.MustCompile(`(?m)//.*$|'[^'\n]*'`).ReplaceAllString(pipeline, "") {
		switch i := strings.IndexRune(")]}", r); {
		case strings.ContainsRune("([{", r):
			open = append(open, r)
		case i < 0:
		case len(open) == 0 || open[len(open)-1] != rune("([{"[i]):
			t.Fatalf("%c closes nothing", r)
		default:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("%c is not closed", open[len(open)-1])
	}
	_, always, _ := strings.Cut(pipeline, "always {")
	for _, kept := range []string{"junit testResults: 'plumb-report/junit.xml'", "archiveArtifacts artifacts: 'plumb-report/**'"} {
		if !strings.Contains(always, kept) {
			t.Errorf("expected %s below always", kept)
		}
	}
}
