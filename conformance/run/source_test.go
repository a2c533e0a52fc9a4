package run_test

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
)

// A report has the page, as far as somebody gave it, without the endings of its lines.
func TestAReportHasThePage(t *testing.T) {
	for name, c := range map[string]struct {
		page []byte
		want string
	}{
		"no page":       {nil, ""},
		"a page":        {[]byte("# StirKettle\r\n\r\nStirs."), "# StirKettle||Stirs."},
		"an empty page": {[]byte{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := kettleRun(t, taking("", func(url.Values) bool { return true }), func(config *run.Config) { config.Operation.Sources.Page = c.page })
			source := r.Left(nil).Source
			if got := strings.Join(source.Lines, "|"); got != c.want || source.File != "StirKettle.md" || (source.Lines == nil) != (c.page == nil) {
				t.Errorf("%+v", source)
			}
		})
	}
}

// A report has the request that the others are edits of: the one that they start from, when the target refuses the first. A record
// says the same.
func TestAReportHasThePlainestRequest(t *testing.T) {
	depth := func(e *exchange.Exchange) string {
		if e == nil || e.Response == nil {
			return "none"
		}
		value, _ := e.Request.Parameter("Depth")
		return "Depth=" + value
	}
	cases := []struct {
		name   string
		target doer
		want   string
	}{
		{"the first", taking("", func(url.Values) bool { return true }), "Depth=flat"},
		{"the other", taking("NoSuchDepth", func(v url.Values) bool { return !v.Has("Depth") }), "Depth="},
		{"refused", taking("NoKettle", func(url.Values) bool { return false }), "Depth=flat"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, sent := kettleRun(t, c.target, nil)
			found := begun(t, r).All(t.Context())
			for name, of := range map[string]report.Report{"live": found, "judged again": r.Rejudge(run.Recorded{Exchanges: *sent})} {
				if got := depth(of.Plainest); got != c.want {
					t.Errorf("%s: %s, expected %s", name, got, c.want)
				}
			}
		})
	}
	r, _ := kettleRun(t, taking("", func(url.Values) bool { return true }), nil)
	if of := r.Left(nil); of.Plainest != nil {
		t.Errorf("a run that did not begin has asked %+v", of.Plainest)
	}
	if of := r.Rejudge(run.Recorded{}); of.Plainest != nil {
		t.Errorf("a record of nothing has %+v", of.Plainest)
	}
}

// A report keeps no more of the plainest request's answer than of any other.
func TestThePlainestRequestIsKeptAsOthersAre(t *testing.T) {
	r, _ := kettleRun(t, func(r *http.Request) (*http.Response, error) {
		long := strings.NewReader(`{"RequestId":"` + strings.Repeat("6", 100_000) + `"}`)
		return &http.Response{StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}}, Body: io.NopCloser(long), Request: r}, nil
	}, nil)
	if n := len(begun(t, r).All(t.Context()).Plainest.Response.Body); n == 0 || n > 17<<10 {
		t.Errorf("%d bytes", n)
	}
}
