package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// progress tells how far a run is: on a terminal in one line that is written over, elsewhere in a line now and then. It is safe for
// concurrent use.
type progress struct {
	out         io.Writer
	interactive bool
	now         func() time.Time
	total       int

	mu          sync.Mutex
	began, said time.Time
	done        int
	counts      map[verdict.Verdict]int
}

// How often something is said: on a terminal, and elsewhere, where a run that is over before leaves no line.
const (
	glance = 100 * time.Millisecond
	spell  = 10 * time.Second
)

func newProgress(out io.Writer, interactive bool, now func() time.Time) *progress {
	return &progress{out: out, interactive: interactive, now: now, counts: map[verdict.Verdict]int{}}
}

// begin says how many scenarios there are.
func (p *progress) begin(total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.total, p.began = total, p.now()
	p.said = p.began
}

// judged takes note of a result.
func (p *progress) judged(r report.Result) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	if r.Level != verdict.Observe {
		p.counts[r.Verdict]++
	}
	often := spell
	if p.interactive {
		often = glance
	}
	now := p.now()
	if now.Sub(p.said) < often {
		return
	}
	p.said = now
	line := p.line(now, r.ID)
	if p.interactive {
		_, _ = fmt.Fprintf(p.out, "\r\x1b[K%.79s", line) // to the beginning of the line, which is wiped (ECMA-48, 8.3.41)
		return
	}
	_, _ = fmt.Fprintf(p.out, "plumb: %s\n", line)
}

// line is what there is to say.
func (p *progress) line(now time.Time, id string) string {
	text := fmt.Sprintf("%d of %d scenarios", p.done, p.total)
	for _, v := range []verdict.Verdict{verdict.Fail, verdict.Warn, verdict.Inconclusive} {
		if n := p.counts[v]; n > 0 {
			text += fmt.Sprintf(", %d %s", n, v)
		}
	}
	if left := p.total - p.done; left > 0 && p.done > 0 {
		rest := now.Sub(p.began) / time.Duration(p.done) * time.Duration(left)
		text += fmt.Sprintf(", about %s left", rest.Round(time.Second))
	}
	return text + ": " + report.Line(id)
}

// end takes the line of a terminal away.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.interactive && p.done > 0 {
		_, _ = io.WriteString(p.out, "\r\x1b[K")
	}
}
