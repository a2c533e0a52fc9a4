//go:build unix

package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// workflow is a workflow of GitHub.
type workflow struct {
	Jobs map[string]struct {
		Env   map[string]string
		Steps []step
	}
}

// The jobs of the project's own workflow pass, but for what they use of others: on a right server and on a wrong one.
func TestCIWorkflowOfTheProject(t *testing.T) {
	keepsCaches(t)
	withoutEnvironment(t)
	const printedAddress = "127.0.0.1:8080"
	w := fromYAML[workflow](t, root(t)+"/.github/workflows/conformance.yml")
	for name, job := range w.Jobs {
		t.Run(name, func(t *testing.T) {
			for variable, value := range job.Env {
				t.Setenv(variable, value)
			}
			r := runner{t: t, folder: root(t), temp: t.TempDir()}
			known, address, said, expected := map[string]string{}, "", "", 0
			for _, s := range job.Steps {
				switch {
				case strings.Contains(s.Run, " serve "):
					s.Run = strings.ReplaceAll(s.Run, printedAddress, "127.0.0.1:0")
					address = r.serve(s)
				case s.Run != "":
					expected++
					if got := r.run(s, known); got.code != 0 {
						t.Errorf("%s: exit %d\n%s%s", s.Name, got.code, got.said, said)
					}
				case s.Uses == "./":
					given := settings{}
					for input, value := range s.With {
						given[input] = strings.ReplaceAll(value, "http://"+printedAddress, address)
					}
					got := runner{t: t, folder: workspace(t), temp: t.TempDir()}.play(theAction(t), given)
					for output, value := range got.outputs {
						known["steps."+s.ID+".outputs."+output] = value
					}
					said = got.said
					if got.code != 0 && !s.ContinueOnError {
						t.Errorf("exit %d\n%s", got.code, got.said)
					}
				}
			}
			if address == "" || expected == 0 {
				t.Error("the job serves nothing, or expects nothing")
			}
		})
	}
}

// serve runs a step that leaves a server behind, whose log is its first line here, and returns the address of the server. It is stopped
// when the test ends.
func (r runner) serve(s step) (address string) {
	r.t.Helper()
	log := filepath.Join(r.temp, "server.log")
	mkfifo(r.t, log)
	command := exec.CommandContext(r.t.Context(), "bash", "-e", "-c", s.Run)
	command.Dir, command.Env = r.folder, append(os.Environ(), "RUNNER_TEMP="+r.temp)
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // with what it leaves behind
	if err := command.Start(); err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { _ = syscall.Kill(-command.Process.Pid, syscall.SIGKILL) })
	said, err := os.Open(log)
	if err != nil {
		r.t.Fatal(err)
	}
	lines := bufio.NewScanner(said)
	for address == "" && lines.Scan() {
		if is, found := strings.CutPrefix(lines.Text(), "listening on "); found {
			address = is
		}
	}
	go func() { _, _ = io.Copy(io.Discard, said) }() // until the server is stopped
	if err := command.Wait(); err != nil {
		r.t.Fatal(err)
	}
	return address
}
