package main

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// outcome is what came of one page.
type outcome struct {
	left   string // why the page is left out
	broken string // why it could not be run at all
	report report.Report
	took   time.Duration
}

// summary counts verdicts over all pages, and writes those that a right server must not get as they come. It is safe for
// concurrent use.
type summary struct {
	mu       sync.Mutex
	w        io.Writer
	strange  bool // the servers know other values than the pages show, so that not everything can be judged
	pages    int
	left     int
	wrong    int // pages with a verdict that a right server must not get
	verdicts map[verdict.Verdict]int
	unasked  map[string]int // reasons of what was not provoked
	longest  time.Duration
	slowest  string
}

func newSummary(w io.Writer, strange bool) *summary {
	return &summary{w: w, strange: strange, verdicts: map[verdict.Verdict]int{}, unasked: map[string]int{}}
}

func (s *summary) add(path string, o outcome) {
	s.mu.Lock()
	defer s.mu.Unlock()
	name := filepath.ToSlash(path)
	switch {
	case o.left != "":
		s.left++
		return
	case o.broken != "":
		s.wrong++
		_, _ = fmt.Fprintf(s.w, "%s: broken: %s\n", name, o.broken)
		return
	}
	s.pages++
	if o.took > s.longest {
		s.longest, s.slowest = o.took, name
	}
	wrong := false
	for _, result := range o.report.Scenarios {
		s.verdicts[result.Verdict]++
		if result.Verdict == verdict.NotProvoked && unasked(result.Reason) {
			s.unasked[result.Reason]++
			continue
		}
		if s.strange && (result.Verdict == verdict.Inconclusive || result.Verdict == verdict.NotProvoked) {
			continue
		}
		switch result.Verdict { //nolint:exhaustive // the others are as they should be
		case verdict.NotProvoked, verdict.Fail, verdict.Warn, verdict.Inconclusive, verdict.Error:
			wrong = true
			_, _ = fmt.Fprintf(s.w, "%s: %s %s: %s (line %d)\n", name, result.Verdict, result.ID, result.Reason, result.Page.Line)
		}
	}
	if wrong {
		s.wrong++
	}
}

// unasked reports whether a reason is one of the closed list of those for which nothing is asked of a right server: what the
// page does not have, or nobody but the owner of a target can give.
func unasked(reason string) bool {
	for _, known := range []string{
		"a mandatory parameter of the operation is missing", "a value of SecurityToken that belongs to the access key is missing",
		"a pattern of new values of ",
	} {
		if strings.HasPrefix(reason, known) {
			return true
		}
	}
	return false
}

// right reports whether every page was run and got nothing but what a right server may get.
func (s *summary) right() bool { return s.wrong == 0 && s.pages > 0 }

func (s *summary) write(w io.Writer, took time.Duration) error {
	_, err := fmt.Fprintf(w, "%d pages in %s, %d left out; %d with a verdict that a right server must not get\n", s.pages, took.Round(time.Millisecond), s.left, s.wrong)
	for _, v := range slices.Sorted(maps.Keys(s.verdicts)) {
		_, _ = fmt.Fprintf(w, "  %-14s %d\n", v, s.verdicts[v])
	}
	for _, reason := range slices.Sorted(maps.Keys(s.unasked)) {
		_, _ = fmt.Fprintf(w, "  not provoked: %s: %d\n", reason, s.unasked[reason])
	}
	_, _ = fmt.Fprintf(w, "  longest: %s, %s\n", s.longest.Round(time.Millisecond), s.slowest)
	return err
}
