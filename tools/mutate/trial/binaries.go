package trial

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/tools/mutate/mutation/mutant"
)

// binary is the compiled tests of a package.
type binary struct {
	pkg    string // import path
	folder string // from the root of the module
	path   string
}

// test is a test that can be run by itself.
type test struct {
	of      *binary
	name    string
	took    time.Duration // alone and without a mutation
	reaches map[int]bool  // by the number of the mutation
}

// goOutput runs the real go command in a workspace, with the overlay when it builds.
func (m *machine) goOutput(ctx context.Context, w *workspace, overlay bool, arguments ...string) (string, error) {
	command := exec.CommandContext(ctx, m.realGo, arguments...) //nolint:gosec // the go command
	flags := m.goFlags
	if overlay {
		flags += " -overlay=" + w.overlay
	}
	command.Dir, command.Env = w.root, append(slices.Clone(m.config.Environment), "GOFLAGS="+flags)
	out, err := command.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return "", fmt.Errorf("go %s: %w:\n%s", arguments[0], err, exit.Stderr)
	}
	if err != nil {
		return "", fmt.Errorf("go %s: %w", arguments[0], err)
	}
	return string(out), nil
}

// testedPackages returns the packages of the module that have tests, but for those that the configuration leaves out.
func (m *machine) testedPackages(ctx context.Context) ([]*binary, error) {
	listed, err := m.goOutput(ctx, m.workspaces[0], false, "list", "-f", `{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}}{{end}}`, "./...")
	if err != nil {
		return nil, err
	}
	var out []*binary
	for pkg := range strings.FieldsSeq(listed) {
		if m.config.Without(pkg) {
			continue
		}
		folder := strings.TrimPrefix(strings.TrimPrefix(pkg, m.config.Module), "/")
		path := filepath.Join(m.folder, "tests", strconv.Itoa(len(out))+".test")
		out = append(out, &binary{pkg: pkg, folder: filepath.FromSlash(folder), path: path})
	}
	if len(out) == 0 {
		return nil, errors.New("the module has no tests")
	}
	return out, nil
}

// compile builds the test binary of a package.
func (m *machine) compile(ctx context.Context, b *binary) error {
	_, err := m.goOutput(ctx, m.workspaces[0], true, "test", "-c", "-vet=off", "-o", b.path, b.pkg)
	return err
}

// testsOf asks a binary for its tests. Benchmarks are none.
func (m *machine) testsOf(ctx context.Context, b *binary) ([]*test, error) {
	p := m.process(m.workspaces[0], b, mutant.Variable+"=", "-test.list", ".")
	command := exec.CommandContext(ctx, p.command[0], p.command[1:]...) //nolint:gosec // a test binary that we built
	command.Dir, command.Env = p.folder, p.environment
	listed, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("list the tests of %s: %w", b.pkg, err)
	}
	var out []*test
	for name := range strings.FieldsSeq(string(listed)) {
		if strings.HasPrefix(name, "Test") || strings.HasPrefix(name, "Example") || strings.HasPrefix(name, "Fuzz") {
			out = append(out, &test{of: b, name: name, reaches: map[int]bool{}})
		}
	}
	return out, nil
}
