package reference_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/target"
)

// clock is a clock that moves when it is told to.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// client calls one reference server.
type client struct {
	t      *testing.T
	server *httptest.Server
	clock  *clock
	mu     sync.Mutex
	nonces int
}

const other = "orphan"

func start(t *testing.T, options ...reference.Option) *client {
	t.Helper()
	c := &client{t: t, clock: &clock{now: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}}
	options = append([]reference.Option{
		reference.WithClock(c.clock.Now), reference.WithCreating(time.Minute), reference.WithoutAccount(other),
		reference.WithAccountGroups("ca-1", "ca-2"),
		reference.WithCredentials(acs.Credentials{AccessKeyID: "id", AccessKeySecret: "s"}, acs.Credentials{AccessKeyID: other, AccessKeySecret: "s"}),
	}, options...)
	c.server = httptest.NewServer(reference.New(options...))
	t.Cleanup(c.server.Close)
	return c
}

// answer is what a call came to: the status and the error code, or the group of the result.
type answer struct {
	status       int
	Code         string
	AggregatorId string
	RequestId    string
}

func (c *client) call(caller, group, token string, headers map[string]string) answer {
	c.t.Helper()
	c.mu.Lock()
	c.nonces++
	nonce := strconv.Itoa(c.nonces)
	c.mu.Unlock()
	params := acs.Params{
		{Name: "Action", Value: "GenerateAggregateConfigRulesReport"}, {Name: "Version", Value: "2020-09-07"}, {Name: "AccessKeyId", Value: caller},
		{Name: "SignatureMethod", Value: "HMAC-SHA1"}, {Name: "SignatureVersion", Value: "1.0"}, {Name: "SignatureNonce", Value: nonce},
		{Name: "Timestamp", Value: c.clock.Now().Format("2006-01-02T15:04:05Z")}, {Name: "AggregatorId", Value: group},
	}
	if token != "" {
		params = append(params, acs.Param{Name: "ClientToken", Value: token})
	}
	params = append(params, acs.Param{Name: "Signature", Value: acs.Sign("s", acs.StringToSign(http.MethodGet, params))})
	request, err := http.NewRequestWithContext(context.Background(), http.MethodGet, c.server.URL+"/?"+params.Encode(), nil)
	if err != nil {
		c.t.Error(err)
		return answer{}
	}
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	response, err := c.server.Client().Do(request)
	if err != nil {
		c.t.Error(err)
		return answer{}
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		c.t.Error(err)
	}
	out := answer{status: response.StatusCode}
	if err := json.Unmarshal(body, &out); err != nil {
		c.t.Errorf("%s: %v", body, err)
	}
	return out
}

func (c *client) expect(what string, got answer, status int, code string) {
	c.t.Helper()
	if got.status != status || got.Code != code {
		c.t.Errorf("%s: got %d %s, want %d %s", what, got.status, got.Code, status, code)
	}
}

func TestReportTakesItsTime(t *testing.T) {
	c := start(t)
	first := c.call("id", "ca-1", "", nil)
	c.expect("the first call", first, 200, "")
	if first.AggregatorId != "ca-1" {
		t.Errorf("the result names the group %q", first.AggregatorId)
	}
	c.expect("a call meanwhile", c.call("id", "ca-1", "", nil), 400, "ConfigRuleReportCreating")
	c.expect("another group meanwhile", c.call("id", "ca-2", "", nil), 200, "")
	c.clock.advance(time.Minute)
	c.expect("a call afterwards", c.call("id", "ca-1", "", nil), 200, "")
}

// TestReportAtOnce lets a call overtake an earlier one between reading the clock and asking for the report.
func TestReportAtOnce(t *testing.T) {
	c := start(t, reference.WithCreating(0))
	c.expect("the call that overtook", c.call("id", "ca-1", "", nil), 200, "")
	c.clock.advance(-time.Millisecond)
	c.expect("the call that was overtaken", c.call("id", "ca-1", "", nil), 200, "")
}

func TestTokens(t *testing.T) {
	c := start(t)
	first := c.call("id", "ca-1", "token", nil)
	c.expect("the first call", first, 200, "")
	replay := c.call("id", "ca-1", "token", nil)
	c.expect("a replay while the report is being created", replay, 200, "")
	if replay.AggregatorId != first.AggregatorId || replay.RequestId == first.RequestId {
		t.Errorf("first %+v, replay %+v: expected the same result under another RequestId", first, replay)
	}
	c.expect("the token with another group", c.call("id", "ca-2", "token", nil), 400, "IdempotentParameterMismatch")
	c.expect("the same token in other letters", c.call("id", "ca-2", "TOKEN", nil), 200, "")
	c.clock.advance(time.Minute)
	c.expect("a replay afterwards", c.call("id", "ca-1", "token", nil), 200, "")
	c.expect("a replay begins no report", c.call("id", "ca-1", "", nil), 200, "")
	c.expect("a refused call uses no token up", c.call("id", "ca-none", "kept", nil), 400, "Invalid.AggregatorId.Value")
	c.clock.advance(time.Minute)
	c.expect("the token after the refusal", c.call("id", "ca-1", "kept", nil), 200, "")
}

func TestOneReportForManyCallsWithOneToken(t *testing.T) {
	c := start(t)
	const calls = 20
	answers := make([]answer, calls)
	var group sync.WaitGroup
	for i := range calls {
		group.Go(func() { answers[i] = c.call("id", "ca-1", "shared", nil) })
	}
	group.Wait()
	for i, a := range answers {
		if a.status != 200 {
			t.Errorf("call %d: %d %s", i, a.status, a.Code)
		}
	}
	c.expect("the one report is being created", c.call("id", "ca-1", "", nil), 400, "ConfigRuleReportCreating")
}

func TestDocumentedErrors(t *testing.T) {
	c := start(t)
	c.expect("an unknown group", c.call("id", "ca-none", "", nil), 400, "Invalid.AggregatorId.Value")
	c.expect("a caller without account", c.call(other, "ca-1", "", nil), 404, "AccountNotExisted")
	for code, status := range map[string]int{
		"Invalid.AggregatorId.Value": 400, "ConfigRuleReportCreating": 400, "AccountNotExisted": 404, "ServiceUnavailable": 503,
	} {
		c.expect("the switch for "+code, c.call("id", "ca-2", "", map[string]string{target.ProvocationHeader: code}), status, code)
	}
	c.expect("a switch for something undocumented", c.call("id", "ca-2", "", map[string]string{target.ProvocationHeader: "Nope"}), 200, "")
}

func TestSwitchesCanBeTakenAway(t *testing.T) {
	c := start(t, reference.WithoutProvocations())
	c.expect("the switch", c.call("id", "ca-1", "", map[string]string{target.ProvocationHeader: "ServiceUnavailable"}), 200, "")
}

func TestServersShareNothing(t *testing.T) {
	a, b := start(t), start(t)
	a.expect("one server", a.call("id", "ca-1", "token", nil), 200, "")
	b.expect("another server", b.call("id", "ca-1", "", nil), 200, "")
}
