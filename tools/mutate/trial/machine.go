package trial

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/plumb-conformance/plumb/tools/mutate/mutation/mutant"
)

// Config says where and how mutations are tried. All fields are needed.
type Config struct {
	Root        string                                 // the folder of the module
	Module      string                                 // its path
	Environment []string                               // of the go command and of the tests, as key=value
	Workers     int                                    // how many test processes run at a time, from 1
	Without     func(pkg string) bool                  // packages whose tests are not run
	Clock       func() time.Time                       // measures the tests
	Limit       func(took time.Duration) time.Duration // the time for tests that took so long without a mutation
	Progress    func(line string)                      // told what is being done
}

// machine holds what is made once for all mutations.
type machine struct {
	config     Config
	folder     string // temporary
	clean      string // a copy of the module as it is after the tests ran without a mutation
	realGo     string
	goFlags    string
	workspaces []*workspace
	tests      []*test
}

// newMachine writes the instrumented files, by their path from the root of the module, and makes the copies.
func newMachine(ctx context.Context, config Config, instrumented map[string][]byte) (*machine, error) {
	m := &machine{config: config}
	err := m.set(ctx, instrumented)
	if err != nil {
		return nil, errors.Join(err, m.close())
	}
	return m, nil
}

func (m *machine) set(ctx context.Context, instrumented map[string][]byte) error {
	var err error
	if m.realGo, err = exec.LookPath("go"); err != nil {
		return fmt.Errorf("the go command: %w", err)
	}
	if m.folder, err = os.MkdirTemp("", "mutate-"); err != nil {
		return fmt.Errorf("a folder for copies of the module: %w", err)
	}
	if err := os.Mkdir(filepath.Join(m.folder, "tests"), private); err != nil {
		return fmt.Errorf("a folder for tests: %w", err)
	}
	flags := exec.CommandContext(ctx, m.realGo, "env", "GOFLAGS") //nolint:gosec // the go command
	flags.Dir, flags.Env = m.config.Root, m.config.Environment
	said, err := flags.Output()
	if err != nil {
		return fmt.Errorf("go env GOFLAGS: %w", err)
	}
	m.goFlags = strings.TrimSpace(string(said))
	files, err := m.write(instrumented)
	if err != nil {
		return err
	}
	for i := range m.config.Workers {
		w, err := newWorkspace(filepath.Join(m.folder, strconv.Itoa(i)), m.config.Root, m.realGo, m.goFlags, files)
		if err != nil {
			return err
		}
		m.workspaces = append(m.workspaces, w)
	}
	return nil
}

// write puts the instrumented files beside the copies and says where each of them is.
func (m *machine) write(instrumented map[string][]byte) (map[string]string, error) {
	files := map[string]string{}
	for _, path := range slices.Sorted(maps.Keys(instrumented)) {
		files[path] = filepath.Join(m.folder, "source", filepath.FromSlash(path))
		err := errors.Join(os.MkdirAll(filepath.Dir(files[path]), private), os.WriteFile(files[path], instrumented[path], exact))
		if err != nil {
			return nil, fmt.Errorf("write the instrumented code: %w", err)
		}
	}
	return files, nil
}

func (m *machine) close() error {
	if m.folder == "" {
		return nil
	}
	return removeAll(m.folder)
}

// each calls a function for 0 to n-1, for as many at a time as there are workspaces, each with a workspace of its own.
func (m *machine) each(ctx context.Context, n int, do func(ctx context.Context, w *workspace, i int) error) error {
	free := make(chan *workspace, len(m.workspaces))
	for _, w := range m.workspaces {
		free <- w
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(len(m.workspaces))
	for i := range n {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			w := <-free
			defer func() { free <- w }()
			return do(ctx, w, i)
		})
	}
	return group.Wait() //nolint:wrapcheck // our own errors
}

// build compiles the tests and lists them.
func (m *machine) build(ctx context.Context) error {
	binaries, err := m.testedPackages(ctx)
	if err != nil {
		return err
	}
	m.config.Progress(fmt.Sprintf("compiling the tests of %d packages", len(binaries)))
	var mutex sync.Mutex
	return m.each(ctx, len(binaries), func(ctx context.Context, _ *workspace, i int) error {
		if err := m.compile(ctx, binaries[i]); err != nil {
			return err
		}
		tests, err := m.testsOf(ctx, binaries[i])
		mutex.Lock()
		defer mutex.Unlock()
		m.tests = append(m.tests, tests...)
		return err
	})
}

// memory is what a test process may reserve, in KiB: a mutation can make a loop that collects for ever.
const memory = 4 << 20

// process is a run of a test binary as the go command would run it, in the folder of its package.
func (m *machine) process(w *workspace, b *binary, variable string, arguments ...string) process {
	limited := []string{"/bin/sh", "-c", fmt.Sprintf(`ulimit -v %d 2>/dev/null; exec "$0" "$@"`, memory), b.path, "-test.paniconexit0"}
	return process{
		folder: filepath.Join(w.root, b.folder),
		environment: append(slices.Clone(m.config.Environment), mutant.Variable+"=", mutant.TraceVariable+"=", variable,
			"PATH="+w.tools+string(filepath.ListSeparator)+m.path()),
		command: append(limited, arguments...),
	}
}

// path is where the environment has programs; the last of several values counts.
func (m *machine) path() string {
	path := ""
	for _, pair := range m.config.Environment {
		if value, ok := strings.CutPrefix(pair, "PATH="); ok {
			path = value
		}
	}
	return path
}

func only(names ...string) []string {
	return []string{"-test.failfast", "-test.run", "^(" + strings.Join(names, "|") + ")$"}
}

// patience is how long a test may take without a mutation.
const patience = 10 * time.Minute

// record runs every test alone, without a mutation, and notes its time and what it reaches. A test that fails so would
// seem to notice every mutation: it is an error, once it has failed twice.
func (m *machine) record(ctx context.Context) error {
	m.config.Progress(fmt.Sprintf("running %d tests one by one, to see what each reaches", len(m.tests)))
	err := m.each(ctx, len(m.tests), func(ctx context.Context, w *workspace, i int) error {
		t := m.tests[i]
		out, err := m.recordTest(ctx, w, t, filepath.Join(m.folder, "trace"+strconv.Itoa(i)))
		if err == nil && out.ending == failed {
			out, err = m.recordTest(ctx, w, t, filepath.Join(m.folder, "again"+strconv.Itoa(i)))
		}
		return cmp.Or(err, unusable(t, out))
	})
	if err != nil {
		return err
	}
	slices.SortFunc(m.tests, func(a, b *test) int {
		return cmp.Or(cmp.Compare(a.took, b.took), cmp.Compare(a.of.pkg, b.of.pkg), cmp.Compare(a.name, b.name))
	})
	m.clean = filepath.Join(m.folder, "clean")
	if err := copyTree(m.workspaces[0].root, m.clean, nil); err != nil {
		return err
	}
	for _, w := range m.workspaces {
		if err := w.restore(m.clean); err != nil {
			return err
		}
	}
	return nil
}

// unusable is the error of a test that does not pass without a mutation.
func unusable(t *test, out outcome) error {
	what := "fails"
	switch out.ending {
	case passed:
		return nil
	case timedOut:
		what = "does not end within " + patience.String()
	case failed:
	}
	return fmt.Errorf("%s of %s %s without a mutation, alone in a copy of the module:\n%s", t.name, t.of.pkg, what, out.output)
}

func (m *machine) recordTest(ctx context.Context, w *workspace, t *test, trace string) (outcome, error) {
	p := m.process(w, t.of, mutant.TraceVariable+"="+trace, only(t.name)...)
	p.limit = patience
	began := m.config.Clock()
	out, err := p.run(ctx)
	t.took = m.config.Clock().Sub(began)
	if err != nil {
		return out, err
	}
	reached, err := os.ReadFile(trace)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return out, fmt.Errorf("what %s reached: %w", t.name, err)
	}
	for line := range strings.FieldsSeq(string(reached)) {
		id, err := strconv.Atoi(line)
		if err != nil {
			return out, fmt.Errorf("what %s reached: %w", t.name, err)
		}
		t.reaches[id] = true
	}
	return out, nil
}
