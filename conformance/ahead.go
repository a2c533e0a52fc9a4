package conformance

import (
	"context"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// ahead are the results of scenarios that are executed several at the same time, while ginkgo has one spec after the other. Each
// comes once, by its scenario's id.
type ahead map[string]chan report.Result

// result waits for the result of a scenario. It is false when the run ended before.
func (a ahead) result(ctx context.Context, id string) (report.Result, bool) {
	select {
	case result := <-a[id]:
		return result, true
	case <-ctx.Done():
	}
	select { // what is there counts, also when both are
	case result := <-a[id]:
		return result, true
	default:
		return report.Result{}, false
	}
}

// runAhead begins to execute the scenarios, where there are several jobs. What it returns waits until nothing is under way any
// more.
func (s *Suite) runAhead(ctx context.Context) (wait func()) {
	if s.run.Jobs() < 2 {
		return func() {}
	}
	s.ahead = ahead{}
	for _, sc := range s.run.Scenarios() {
		s.ahead[sc.ID] = make(chan report.Result, 1)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		if session := s.begun(ctx); session != nil {
			session.Each(ctx, func(result report.Result) {
				s.keep(result) // whether ginkgo comes to it or not
				s.ahead[result.ID] <- result
			})
		}
	}()
	return func() { <-done }
}
