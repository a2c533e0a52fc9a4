package reference_test

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// member makes a client of another server of a family.
func member(t *testing.T, c *client, family *reference.Family, options ...reference.Option) *client {
	t.Helper()
	server := httptest.NewServer(family.Server(options...))
	t.Cleanup(server.Close)
	return &client{t: t, server: server, clock: c.clock}
}

func TestServersOfAFamilyShareTheirState(t *testing.T) {
	c := &client{t: t, clock: &clock{now: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}}
	family := reference.NewFamily(
		reference.WithClock(c.clock.Now), reference.WithCreating(time.Minute), reference.WithAccountGroups("ca-1"),
		reference.WithCredentials(acs.Credentials{AccessKeyID: "id", AccessKeySecret: "s"}),
	)
	one, two := member(t, c, family), member(t, c, family)
	one.expect("a call at one", one.call("id", "ca-1", "token", nil), 200, "")
	two.expect("a call at the other meanwhile", two.call("id", "ca-1", "", nil), 400, "ConfigRuleReportCreating")
	two.expect("a replay at the other", two.call("id", "ca-1", "token", nil), 200, "")

	unruled := member(t, c, family, reference.WithRules(func([]acs.ParameterRule) []acs.ParameterRule { return nil }))
	unruled.expect("a token that no rule checks", unruled.call("id", "ca-1", "中", nil), 400, "ConfigRuleReportCreating")
	one.expect("the same with the rules of the page", one.call("id", "ca-1", "中", nil), 400, "InvalidClientToken")

	closed := member(t, c, family, reference.WithHandler(func(http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { acs.WriteError(w, r, acs.ErrThrottlingUser) })
	}))
	closed.expect("a handler before the operation", closed.call("id", "ca-1", "", nil), 400, "Throttling.User")
	closed.expect("signatures are checked before it", closed.call("nobody", "ca-1", "", nil), 404, "InvalidAccessKeyId.NotFound")

	if secret, ok := family.Secret("id"); secret != "s" || !ok || len(family.Groups()) != 1 || family.Clock()() != c.clock.Now() {
		t.Errorf("secret %q, groups %v", secret, family.Groups())
	}
	if _, ok := family.Secret("nobody"); ok {
		t.Error("nobody has a secret")
	}
}
