package fault

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
	api "github.com/plumb-conformance/plumb/generated/generateaggregateconfigrulesreport"
)

func stateFaults() []Fault { return slices.Concat(replayFaults(), replayAnswerFaults(), tokenFaults()) }

// tokens makes a server whose operation sees other tokens than were sent.
func tokens(to func(params acs.Params, token string) string) build {
	return admitted(stateless(func(p acs.Params) acs.Params {
		return replaced(p, token, func(v string) string { return to(p, v) })
	}))
}

func replayFaults() []Fault {
	const statement = "ClientToken/idempotent"
	witness := twice(set(token, "once"))
	together := []string{"protocol/idempotency/concurrent"} // what is no replay alone is none in company
	return []Fault{{
		Name: "token-ignored", Statement: statement, Also: together, Title: "Tokens are ignored: a replay begins the work anew.",
		Witness: witness, server: admitted(stateless(func(p acs.Params) acs.Params { return without(p, token) })),
	}, {
		Name: "token-ignored-in-form", Statement: statement, Title: "Tokens in a form body are ignored.",
		Witness: append(one(set(token, "once")), ask(inForm, set(token, "once"))), server: tokenPerMethod,
	}, {
		Name: "token-counts-per-format", Statement: statement, Title: "A token that was used for JSON is new for XML.",
		Witness: append(one(set(token, "once")), ask(asXML, set(token, "once"))),
		server:  tokens(func(p acs.Params, v string) string { f, _ := p.Get(format); return v + strings.ToUpper(f) }),
	}, {
		Name: "token-forgotten-after-replay", Statement: statement, Also: append(together, "protocol/idempotency/mismatch"),
		Title:   "A token is forgotten once it was replayed.",
		Witness: append(twice(set(token, "once")), ask(set(token, "once"))), server: everyThird,
	}, {
		Name: "only-last-call-remembered", Statement: statement, Title: "Only the token of the last call is remembered.",
		Witness: append(one(set(token, "once")), ask(set(group, marked)), ask(set(token, "once"))), server: admitted(lastOnly),
	}, {
		Name: "replay-told-in-progress", Statement: statement, Also: together, Title: "A replay is answered that the report is being created.",
		Witness: witness, server: onReplays(func(r *reply, _ string) { r.become(api.ErrConfigRuleReportCreating) }),
	}, {
		Name: "replay-refused", Statement: statement, Also: together, Title: "A replay is refused as a duplicate.",
		Witness: witness, server: onReplays(func(r *reply, _ string) {
			r.become(acs.NewError(http.StatusConflict, "DuplicateRequest", "The request was sent before."))
		}),
	}, {
		Name: "replay-result-differs", Statement: statement, Also: together, Title: "A replay gives a result that says so in place of the first one.",
		Witness: witness, server: onReplays(func(r *reply, _ string) { text(group, constant("replayed"))(r) }),
	}}
}

const sentBy = "X-Plumb-Sent-By" // tells the operation how its parameters came; nobody signs it

// tokenPerMethod counts the tokens of POST apart from those of GET.
func tokenPerMethod(f *reference.Family) http.Handler {
	inner := f.Server(reference.WithHandler(func(operation http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if params, err := acs.ParseParams(r.URL.RawQuery, acs.Limits{}); err == nil {
				r.URL.RawQuery = replaced(params, token, func(v string) string { return v + r.Header.Get(sentBy) }).Encode()
			}
			operation.ServeHTTP(w, r)
		})
	}))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		marked := r.Clone(r.Context())
		marked.Header.Set(sentBy, r.Method)
		inner.ServeHTTP(w, marked)
	})
}

// everyThird takes a token that was used twice with success for a new one. Uses that were refused, because other work was
// in progress, do not count. One request at a time is looked at, so that requests at the same time are told apart.
func everyThird(f *reference.Family) http.Handler {
	var mu sync.Mutex
	uses := map[string]int{}
	return f.Server(reference.WithHandler(func(operation http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			mu.Lock()
			defer mu.Unlock()
			params, err := acs.ParseParams(r.URL.RawQuery, acs.Limits{})
			if err != nil {
				operation.ServeHTTP(w, r)
				return
			}
			v, _ := params.Get(token)
			r.URL.RawQuery = replaced(params, token, func(v string) string { return v + strconv.Itoa(uses[v]/2) }).Encode()
			answered := &statusNoted{ResponseWriter: w, status: http.StatusOK}
			operation.ServeHTTP(answered, r)
			if answered.status == http.StatusOK {
				uses[v]++
			}
		})
	}))
}

// statusNoted takes note of the status that is written through it.
type statusNoted struct {
	http.ResponseWriter
	status int
}

func (n *statusNoted) WriteHeader(status int) {
	n.status = status
	n.ResponseWriter.WriteHeader(status)
}

// lastOnly gives a token another name once a call without it has come in between.
func lastOnly() func(acs.Params) acs.Params {
	var mu sync.Mutex
	last, calls := "", 0
	names := map[string]string{}
	return func(p acs.Params) acs.Params {
		mu.Lock()
		defer mu.Unlock()
		v, _ := p.Get(token)
		if v == "" || v != last {
			calls++
			names[v] = strconv.Itoa(calls)
		}
		last = v
		return replaced(p, token, func(v string) string { return v + names[v] })
	}
}

// onReplays changes the answers to all but the first accepted call with a token; first is the RequestId of that one.
func onReplays(how func(r *reply, first string)) build {
	return func(f *reference.Family) http.Handler {
		inner := f.Server()
		var mu sync.Mutex
		first := map[string]string{}
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			a := read(r)
			out := answer(inner, a, a.again())
			if v := a.value(token); v != "" && success(out) {
				mu.Lock()
				if id, replay := first[v]; replay {
					how(out, id)
				} else {
					first[v] = out.requestID()
				}
				mu.Unlock()
			}
			out.send(w)
		})
	}
}

func replayAnswerFaults() []Fault {
	other := append(one(set(token, "once")), ask(set(token, "once"), set(group, marked)))
	return []Fault{{
		Name: "replay-repeats-request-id", Statement: "protocol/request-id/unique",
		Title:   "A replay is answered with the whole of the first answer, its RequestId included.",
		Witness: twice(set(token, "once")),
		server: onReplays(func(r *reply, first string) {
			text("RequestId", constant(first))(r)
			r.setHeader("X-Acs-Request-Id", first)
		}),
	}, {
		Name: "mismatch-accepted", Statement: "protocol/idempotency/mismatch", Title: "A token that comes back with another account group is taken for a replay.",
		Witness: other, server: rewrite(code(mismatch), accept),
	}, {
		Name: "mismatch-counts-as-new", Statement: "protocol/idempotency/mismatch", Title: "A token counts together with the account group.",
		Witness: other, server: tokens(func(p acs.Params, v string) string { g, _ := p.Get(group); return v + g }),
	}, {
		Name: "mismatch-told-unknown-group", Statement: "protocol/idempotency/mismatch",
		Title:   "A token that comes back with another account group is answered as an unknown group.",
		Witness: other, server: rewrite(code(mismatch), into(api.ErrInvalidAggregatorIdValue)),
	}, {
		Name: "token-known-after-its-answer", Statement: "protocol/idempotency/concurrent",
		Title:   "A token is stored when the answer has been written: requests at the same time slip by.",
		Witness: one(set(token, "once")), Crowd: true, server: lateTokens,
	}}
}

func tokenFaults() []Fault {
	return []Fault{{
		Name: "token-in-any-case", Statement: "protocol/idempotency/case", Title: "Tokens are compared without regard to case.",
		Witness: append(one(set(token, "once")), ask(set(token, "ONCE"), set(group, marked))),
		server:  tokens(func(_ acs.Params, v string) string { return strings.ToLower(v) }),
	}, {
		Name: "token-compared-by-its-beginning", Statement: "ClientToken/unique", Title: "Only the first 32 characters of a token count.",
		Witness: append(one(set(token, digits(63)+"1")), ask(set(token, digits(63)+"2"), set(group, marked))),
		server:  tokens(func(_ acs.Params, v string) string { return v[:min(32, len(v))] }),
	}, {
		Name: "token-cut-to-63", Statement: "ClientToken/unique", Title: "The last character of a token is lost: its column is too narrow.",
		Witness: append(one(set(token, digits(63)+"1")), ask(set(token, digits(63)+"2"), set(group, marked))),
		server:  tokens(func(_ acs.Params, v string) string { return v[:min(63, len(v))] }),
	}}
}
