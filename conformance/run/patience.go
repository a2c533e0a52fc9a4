package run

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
)

// The pause between two looks at a target that is just starting grows from the first to the second of these.
const (
	firstLook = 100 * time.Millisecond
	lastLook  = time.Second
)

// first asks the plainest question, again and again while the target is just starting and the patience lasts. Only the last time is
// recorded: a record begins with the answer that a run begins with. late says that the target was still starting then; "" when it
// was not, or when nobody waited.
func (r *Run) first(ctx context.Context) (asked []exchange.Exchange, late string) {
	if r.config.Patience <= 0 {
		return r.prober.Run(ctx, r.question()), ""
	}
	began := r.config.Clock()
	for pause := firstLook; ; pause = min(2*pause, lastLook) {
		var held []exchange.Exchange
		asked = r.prober.Recording(func(e exchange.Exchange) { held = append(held, e) }).Run(ctx, r.question())
		over := r.config.Clock().Sub(began)+pause > r.config.Patience
		if starts := len(asked) > 0 && starting(asked[0]); !starts || over || !r.prober.Rest(ctx, pause) {
			r.record(held)
			if starts && over {
				late = fmt.Sprintf("the run waited %s for it to start", r.config.Patience)
			}
			return asked, late
		}
	}
}

func (r *Run) record(held []exchange.Exchange) {
	for _, e := range held {
		if r.config.Record != nil {
			r.config.Record(e)
		}
	}
}

// starting reports whether an answer, or that there is none, is what a target shows that is not ready yet, or a gateway before it.
func starting(e exchange.Exchange) bool {
	notYet := []exchange.Why{exchange.Closed, exchange.HungUp, exchange.NoRoute, exchange.NoName, exchange.Silent}
	return judge.Passing(e) || e.Response == nil && !e.Unsent && slices.Contains(notYet, e.Why)
}

// tooLate is the one line that says why a target cannot be asked which was still starting when the patience was over.
func (r *Run) tooLate(first exchange.Exchange, unusable, late string) string {
	switch {
	case late == "":
		return unusable
	case unusable != "":
		return unusable + "; " + late
	}
	of := r.reading().BaselineOf(first)
	return fmt.Sprintf("the target %s cannot be judged: it still answers %d %s; %s", Address(r.config.Endpoint), of.Status, of.Code, late)
}
