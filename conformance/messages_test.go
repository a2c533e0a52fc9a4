package conformance_test

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// speaking is a service that knows one account group, so that no result repeats anything unusual, and whose message about an unknown
// operation is made of its name.
func speaking(said func(action, format string) string) http.Handler {
	next := reference.New(reference.WithAccountGroups(reference.ExampleGroup), reference.WithServer(acs.WithoutSignatures()))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		action, format := r.URL.Query().Get("Action"), r.URL.Query().Get("Format")
		if !strings.HasPrefix(action, "PlumbNoSuchOperation") {
			next.ServeHTTP(w, r)
			return
		}
		body, media := `{"RequestId":"A","HostId":"h","Code":"InvalidAction.NotFound","Message":`+said(action, format)+`}`, "application/json;charset=utf-8"
		if format == "XML" {
			body = `<?xml version="1.0" encoding="UTF-8"?><Error><RequestId>A</RequestId><HostId>h</HostId><Code>InvalidAction.NotFound</Code><Message>` + said(action, format) + `</Message></Error>`
			media = "text/xml;charset=utf-8"
		}
		w.Header().Set("Content-Type", media)
		w.WriteHeader(http.StatusNotFound)
		_, _ = io.WriteString(w, body)
	})
}

// rightly writes a text as each format wants it.
func rightly(text, format string) string {
	var b strings.Builder
	if format == "XML" {
		_ = xml.EscapeText(&b, []byte(text))
		return b.String()
	}
	written, _ := json.Marshal(text)
	return string(written)
}

// Where no result repeats what is unusual, the messages of refusals show how text is escaped and in which charset it is written; where
// they repeat nothing either, that stays open.
func TestMessagesShowHowTextIsWritten(t *testing.T) {
	t.Parallel()
	const no = "there is no operation "
	onlyASCII := func(r rune) rune {
		if r > 127 {
			return '?'
		}
		return r
	}
	for _, c := range []struct {
		name string
		said func(action, format string) string
		want verdict.Verdict // the worst
	}{
		{"a right one", func(action, format string) string { return rightly(no+action, format) }, verdict.Pass},
		{"one that repeats nothing", func(_, format string) string { return rightly(no, format) }, verdict.Inconclusive},
		{"not escaped", func(action, format string) string {
			if format == "XML" {
				return no + action
			}
			return `"` + no + action + `"`
		}, verdict.Warn},
		{"escaped twice", func(action, format string) string { return rightly(rightly(no+action, "XML"), format) }, verdict.Warn},
		{"letters are lost", func(action, format string) string { return rightly(strings.Map(onlyASCII, no+action), format) }, verdict.Warn},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			found := judgeServer(t, speaking(c.said), func(config *run.Config) {
				config.Signature, config.Filter = probe.None, "protocol/body/escaping"
			})
			worst := verdict.Pass
			for _, r := range found.Scenarios {
				if r.Verdict != verdict.Pass && worst != verdict.Warn {
					worst = r.Verdict
				}
				if r.Verdict != verdict.Pass && c.want == verdict.Pass || r.Verdict == verdict.Inconclusive && r.Reason == "" {
					t.Errorf("%s: %s: %s", r.ID, r.Verdict, r.Reason)
				}
			}
			if worst != c.want {
				t.Errorf("%s, expected %s: %v", worst, c.want, found.Counts)
			}
		})
	}
}
