package conformance

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"time"

	"github.com/onsi/ginkgo/v2"
	"github.com/onsi/ginkgo/v2/extensions/globals"
	"github.com/onsi/ginkgo/v2/formatter"
	"github.com/onsi/ginkgo/v2/types"
)

// Run plans a run and executes it; see Suite.Run.
func Run(ctx context.Context, config Config, timeout time.Duration, log io.Writer) (*Suite, error) {
	suite, err := New(config)
	if err != nil {
		return nil, err
	}
	if err := suite.Run(ctx, timeout, log); err != nil {
		return nil, err
	}
	return suite, nil
}

// Run has ginkgo execute the suite, outside of `go test`. It returns when every scenario is judged, the timeout is over
// or the context is cancelled; what was not judged by then makes the report incomplete. Ginkgo's own console output goes
// to log; nil drops it. The error is about the timeout, which has to be above zero.
//
// Ginkgo keeps its tree and its output in globals, so that runs in one process must follow one another; callers see to
// that. With Config.Jobs above 1 the scenarios run ahead of ginkgo, which executes one spec after the other.
func (s *Suite) Run(ctx context.Context, timeout time.Duration, log io.Writer) error {
	if timeout <= 0 {
		return fmt.Errorf("timeout %s: expected a time above zero", timeout)
	}
	globals.Reset()
	defer globals.Reset()
	console := formatter.ColorableStdOut
	formatter.ColorableStdOut = cmp.Or(log, io.Discard)
	defer func() { formatter.ColorableStdOut = console }()
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	wait := s.runAhead(ctx)
	defer wait()
	s.register(ctx)
	ginkgo.RunSpecs(failer{}, s.run.Operation().Action, suiteSettings(s.run.Seed(), timeout), quiet())
	return nil
}

// grace lets the run's own deadline end it before ginkgo's does, which would lose the scenario under way.
const grace = time.Minute

func suiteSettings(seed int64, timeout time.Duration) types.SuiteConfig {
	s, _ := ginkgo.GinkgoConfiguration()
	s.RandomSeed, s.RandomizeAllSpecs, s.FailOnEmpty, s.Timeout = seed, true, true, timeout+grace
	return s
}

func quiet() types.ReporterConfig {
	_, r := ginkgo.GinkgoConfiguration()
	r.NoColor, r.Succinct, r.SilenceSkips = true, true, true
	return r
}

// failer is the test that ginkgo reports to. Verdicts are read from the results, not from ginkgo.
type failer struct{}

// Fail implements ginkgo.GinkgoTestingT.
func (failer) Fail() {}
