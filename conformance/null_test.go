package conformance_test

import (
	"encoding/json"
	"net"
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// nullTargets do nothing, each in its own way. None of them implements the operation.
func nullTargets(t *testing.T, op *operation.Operation) map[string]http.Handler {
	t.Helper()
	const htmlPage = "<!DOCTYPE html><html><head><title>Welcome</title></head><body><p>It works!</p></body></html>"
	return map[string]http.Handler{
		"empty-200":        always(http.StatusOK, "", ""),
		"json-example":     always(http.StatusOK, "application/json;charset=utf-8", op.Examples.JSON),
		"xml-example":      always(http.StatusOK, "text/xml;charset=utf-8", op.Examples.XML),
		"documented-error": always(op.Errors[0].Status, "application/json;charset=utf-8", envelope(t, op.Errors[0])),
		"unavailable":      always(http.StatusServiceUnavailable, "text/plain", "down for maintenance"),
		"html-200":         always(http.StatusOK, "text/html;charset=utf-8", htmlPage),
		"html-404":         always(http.StatusNotFound, "text/html", htmlPage),
		"redirect-loop": http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, r.URL.String(), http.StatusFound)
		}),
	}
}

func envelope(t *testing.T, e operation.Error) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{
		"RequestId": "6EC7AED1-172F-42AE-9C12-295BC2ADB751", "HostId": "config.example", "Code": e.Code, "Message": e.Message,
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// What passes on a target that does nothing is kept, word for word: each line of a golden file has to be true of it.
func TestTargetsThatDoNothing(t *testing.T) {
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	for name, target := range nullTargets(t, op) {
		t.Run(name, func(t *testing.T) {
			found := judgeServer(t, target, nil)
			golden(t, "null-"+name, passes(found, op))
			if found.Outcome == verdict.Conformant || (found.Outcome == verdict.Unusable) != found.Cause.Stops {
				t.Errorf("outcome %s, cause %q", found.Outcome, found.Cause)
			}
		})
	}
}

// Targets that give no answer at all are unusable, and soon known to be.
func TestTargetsThatDoNotAnswer(t *testing.T) {
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	for name, address := range map[string]string{"closed-port": nobody(t), "silent": mute(t)} {
		t.Run(name, func(t *testing.T) {
			found := judgeServer(t, http.NotFoundHandler(), func(c *run.Config) {
				c.Endpoint = &url.URL{Scheme: "http", Host: address}
				c.Limits.Request = 100 * time.Millisecond
			})
			golden(t, "null-"+name, passes(found, op))
			if found.Outcome != verdict.Unusable || found.Problem == "" {
				t.Errorf("outcome %s, problem %q", found.Outcome, found.Problem)
			}
		})
	}
}

func loopback(t *testing.T) net.Listener {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	return listener
}

// nobody is an address that nothing listens on.
func nobody(t *testing.T) string {
	t.Helper()
	listener := loopback(t)
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

// mute accepts connections and says nothing, since it never reads from them: the backlog is all there is.
func mute(t *testing.T) string {
	t.Helper()
	return loopback(t).Addr().String()
}
