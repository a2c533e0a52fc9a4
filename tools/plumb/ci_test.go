//go:build unix

package main

import (
	"errors"
	"maps"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// settings are what somebody sets for a run in a CI, by the names of the action's inputs.
type settings map[string]string

// ciRun is what is seen of a run in a CI.
type ciRun struct {
	code   int
	said   string // on both streams
	folder string // where it ran
}

// report is a report of the run, or "" when there is none.
func (r ciRun) report(name string) string {
	text, err := os.ReadFile(filepath.Join(r.folder, "plumb-report", name))
	if err != nil {
		return ""
	}
	return string(text)
}

// service is a CI service: what is written for it, played as it would.
type service struct {
	name string
	play func(t *testing.T, s settings) ciRun
}

func services() []service {
	return []service{
		{"the GitHub action", playAction},
		{"the GitLab job", playGitLab},
		{"plumb.sh", playScript},
		{"the Jenkinsfile", playJenkins},
	}
}

// Whatever the service, a run ends with the exit code of plumb run, and with the reports of it.
func TestCIServicesRunTheSuite(t *testing.T) {
	keepsCaches(t)
	withoutEnvironment(t)
	t.Setenv(envKeyID, testID)
	t.Setenv(envSecret, testSecret)
	key := acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}
	rightOne := referenceAt(t, key)
	wrong := wrongAt(t, "token-length-unchecked", key)
	for _, c := range []struct {
		name    string
		given   settings
		code    int
		outcome string
		says    string
	}{
		{"a right server", settings{"endpoint": rightOne}, 0, "conformant", "conformant (exit 0)"},
		{"a part of the suite", settings{"endpoint": rightOne, "filter": "Action,operation"}, 0, "partial", `the filter "Action,operation"`},
		{"all that can be set", settings{
			"endpoint": rightOne, "filter": "Action", "strict": "true", "signature": "v3", "wait": "5s", "timeout": "1m",
			"page": "pages/of ours.md", "target": "my profile.yaml", "waivers": "waivers.yaml",
		}, 0, "partial", "target ours"},
		{"a wrong server", settings{"endpoint": wrong, "filter": "ClientToken"}, 1, "nonconformant", "(exit 1): "},
		{"no server", settings{"endpoint": closedPort(t)}, 4, "unusable", "does not answer"},
		{"no endpoint", settings{}, 2, "", "expected --endpoint URL: there is no default"},
		{"a word for yes", settings{"endpoint": rightOne, "strict": "yes"}, 2, "", "expected true or false"},
		{"no such layer", settings{"endpoint": rightOne, "layer": "$(touch made)"}, 2, "", "layer"},
		{"a command for an endpoint", settings{"endpoint": "$(touch made)`touch made`"}, 2, "", "--endpoint"},
		{"the end of a command", settings{"endpoint": `"; touch made; "`}, 2, "", "--endpoint"},
		{"a flag for a filter", settings{"endpoint": rightOne, "filter": "--json=made"}, 2, "", "--json=made"},
		{"several lines", settings{"endpoint": "x\n::warning::made\noutcome=conformant"}, 2, "", "--endpoint"},
	} {
		for _, on := range services() {
			if on.name == "the Jenkinsfile" && slices.ContainsFunc(slices.Collect(maps.Keys(c.given)), func(name string) bool {
				return !slices.Contains([]string{"endpoint", "filter", "strict"}, name)
			}) {
				continue // what its parameters do not have
			}
			t.Run(on.name+": "+c.name, func(t *testing.T) {
				got := on.play(t, c.given)
				if got.code != c.code || !strings.Contains(got.said, c.says) {
					t.Errorf("exit %d, expected %d and %q\n%s", got.code, c.code, c.says, got.said)
				}
				if of := got.report("report.json"); !strings.Contains(of, `"outcome": "`+c.outcome+`"`) && (c.outcome != "" || of != "") {
					t.Errorf("expected a report that is %q:\n%.300s", c.outcome, of)
				}
				if (got.report("junit.xml") == "") != (c.outcome == "") {
					t.Errorf("reports and exit code %d do not go together", got.code)
				}
				if _, err := os.Stat(filepath.Join(got.folder, "made")); err == nil {
					t.Error("a setting became a command")
				}
				if strings.Contains(got.said, testSecret) {
					t.Error("the secret was printed")
				}
			})
		}
	}
}

func wrongAt(t *testing.T, name string, key acs.Credentials) string {
	t.Helper()
	handler, err := fault.Apply(name, reference.WithCredentials(key))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// workspace is a folder as a repository of somebody's would be checked out: with a page, a profile and waivers.
func workspace(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"pages/of ours.md": string(read(t, "../../spec/pages/"+firstPage)), "my profile.yaml": "name: ours\n", "waivers.yaml": "[]\n",
		"ci/plumb.sh": string(read(t, "../../docs/ci/plumb.sh")),
	} {
		path := filepath.Join(folder, name)
		mkdir(t, filepath.Dir(path))
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// executable makes a script, and returns its folder.
func executable(t *testing.T, name, lines string) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+lines+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return folder
}

// installedPlumb is the folder of a program plumb, which is the command.
func installedPlumb(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return executable(t, "plumb", asCommand+`=1 exec "`+self+`" "$@"`)
}

// shell runs a command in a folder with variables beside those of the test, and with programs before those of the system.
func shell(t *testing.T, folder, programs string, variables map[string]string, command ...string) ciRun {
	t.Helper()
	c := exec.CommandContext(t.Context(), command[0], command[1:]...)
	c.Dir, c.Env = folder, os.Environ()
	if programs != "" {
		c.Env = append(c.Env, "PATH="+programs+":"+os.Getenv("PATH"))
	}
	for _, name := range slices.Sorted(maps.Keys(variables)) {
		c.Env = append(c.Env, name+"="+variables[name])
	}
	out, err := c.CombinedOutput()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatalf("%v: %v", command, err)
	}
	return ciRun{code: c.ProcessState.ExitCode(), said: string(out), folder: folder}
}

// variables are settings as environment variables.
func (s settings) variables() map[string]string {
	out := map[string]string{}
	for name, value := range s {
		out["PLUMB_"+strings.ToUpper(name)] = value
	}
	return out
}

func playScript(t *testing.T, s settings) ciRun {
	t.Helper()
	return shell(t, workspace(t), installedPlumb(t), s.variables(), "sh", "ci/plumb.sh")
}
