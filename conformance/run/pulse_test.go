package run_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// deaf is a target that answers only some requests, by the scenario that they belong to.
type deaf struct {
	mu      sync.Mutex
	asked   map[string]int // requests by scenario
	answers func(scenario string, nth int) bool
	body    string
}

const plainest = "plainest/request"

func (d *deaf) Do(request *http.Request) (*http.Response, error) {
	_, id, _ := strings.Cut(request.UserAgent(), "(scenario=")
	id = strings.TrimSuffix(id, ")")
	d.mu.Lock()
	d.asked[id]++
	answers := d.answers(id, d.asked[id])
	d.mu.Unlock()
	if !answers {
		return nil, errors.New("connection reset by peer")
	}
	return &http.Response{
		StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}},
		Body: io.NopCloser(strings.NewReader(d.body)), Request: request,
	}, nil
}

// scenarios counts those that a request was sent for.
func (d *deaf) scenarios() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	n := len(d.asked)
	if d.asked[plainest] > 0 {
		n--
	}
	return n
}

func (d *deaf) plain() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.asked[plainest]
}

func planned(t *testing.T, client probe.Doer) *run.Run {
	t.Helper()
	config, err := conformance.NewConfig("http://target.example", acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"})
	if err != nil {
		t.Fatal(err)
	}
	config.Client = client
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// hearing is a target that answers with the page's example.
func hearing(t *testing.T, answers func(scenario string, nth int) bool) *deaf {
	t.Helper()
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	return &deaf{asked: map[string]int{}, answers: answers, body: op.Examples.JSON}
}

func begun(t *testing.T, p *run.Run) *run.Session {
	t.Helper()
	session, err := p.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return session
}

const silenceLimit = 5

func TestATargetThatStopsAnsweringIsLeftAlone(t *testing.T) {
	var before int
	d := hearing(t, nil)
	d.answers = func(id string, nth int) bool { return id == plainest && (before == 0 || nth <= before) }
	p := planned(t, d)
	session := begun(t, p)
	before = d.plain()
	found := session.All(t.Context())
	if n := d.scenarios(); n != silenceLimit {
		t.Errorf("%d scenarios were sent, expected %d", n, silenceLimit)
	}
	if n := d.plain() - before; n != 1 {
		t.Errorf("the plainest request was sent %d times afterwards, expected once", n)
	}
	if found.Outcome != verdict.Incomplete || !strings.Contains(found.Problem, "stopped answering") {
		t.Errorf("outcome %s, problem %q", found.Outcome, found.Problem)
	}
	left := 0
	for _, s := range found.Scenarios {
		if strings.Contains(s.Reason, "stopped answering") {
			left++
			if s.Verdict != verdict.Inconclusive || len(s.Exchanges) != 0 {
				t.Errorf("%s: %s with %d exchanges", s.ID, s.Verdict, len(s.Exchanges))
			}
		}
	}
	if left+silenceLimit < len(found.Scenarios) {
		t.Errorf("%d of %d scenarios say that the target stopped answering", left, len(found.Scenarios))
	}
}

// A target may hang up on what it does not like: every scenario is still asked, in whatever order.
func TestATargetThatHangsUpOnManyScenariosIsAskedOn(t *testing.T) {
	d := hearing(t, func(id string, _ int) bool { return id == plainest })
	p := planned(t, d)
	found := begun(t, p).All(t.Context())
	if n := d.scenarios(); n != len(p.Scenarios()) {
		t.Errorf("%d of %d scenarios were sent", n, len(p.Scenarios()))
	}
	if found.Problem != "" || found.Counts[verdict.Pass] != 0 {
		t.Errorf("problem %q, counts %v", found.Problem, found.Counts)
	}
}

func TestAnAnswerInBetweenEndsTheSilence(t *testing.T) {
	seen := map[string]bool{}
	d := hearing(t, func(id string, _ int) bool {
		seen[id] = true
		return id == plainest || len(seen)%silenceLimit == 0
	})
	p := planned(t, d)
	session := begun(t, p)
	asked := d.plain()
	session.All(t.Context())
	if n := d.plain() - asked; n != 0 {
		t.Errorf("the target was asked %d times whether it is there", n)
	}
}

func TestScenariosAtTheSameTimeAgreeOnTheSilence(t *testing.T) {
	var before int
	d := hearing(t, nil)
	d.answers = func(id string, nth int) bool { return id == plainest && (before == 0 || nth <= before) }
	p := planned(t, d)
	session := begun(t, p)
	before = d.plain()
	var group sync.WaitGroup
	for _, s := range p.Scenarios() {
		group.Go(func() { session.Execute(t.Context(), s) })
	}
	group.Wait()
	if n := d.plain() - before; n != 1 {
		t.Errorf("the target was asked %d times whether it is there", n)
	}
	if s := p.Scenarios()[0]; !strings.Contains(session.Execute(t.Context(), s).Reason, "stopped answering") {
		t.Error("the run goes on")
	}
}

// Neither the end of the run nor its own limits say anything of the target.
func TestSilenceOfOurOwnIsNotTheTargets(t *testing.T) {
	answering := func(string, int) bool { return true }
	t.Run("interrupted", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		session := begun(t, planned(t, hearing(t, answering)))
		cancel()
		if found := session.All(ctx); found.Problem != "" || found.Outcome != verdict.Incomplete {
			t.Errorf("outcome %s, problem %q", found.Outcome, found.Problem)
		}
	})
	t.Run("budget", func(t *testing.T) {
		const most = 20
		found := begun(t, planned(t, probe.AtMost(hearing(t, answering), most))).All(t.Context())
		if strings.Contains(found.Problem, "stopped") || found.Outcome == verdict.Conformant {
			t.Errorf("outcome %s, problem %q", found.Outcome, found.Problem)
		}
	})
}

// What is kept of an answer is what a report shows, so that memory does not grow with the answers.
func TestLargeBodiesAreNotKept(t *testing.T) {
	d := hearing(t, func(string, int) bool { return true })
	const large = 1 << 20
	d.body = `{"RequestId":"` + string(bytes.Repeat([]byte("a"), large/2)) + `"}`
	p := planned(t, d)
	r := begun(t, p).Execute(t.Context(), p.Scenarios()[0])
	if n := cap(r.Exchanges[0].Response.Body); r.Verdict != verdict.Pass || n > large/16 {
		t.Errorf("verdict %s (%s), %d bytes kept", r.Verdict, r.Reason, n)
	}
}
