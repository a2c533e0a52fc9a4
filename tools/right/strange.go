package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// The ways in which a right server can be strange, by what it makes of a value that the page does not list.
const (
	documented = "documented" // it refuses it as the page documents it
	foreign    = "foreign"    // it refuses it by a code of which the page knows nothing
	anything   = "anything"   // it takes every text, also one that is made up to be refused
)

// strangely makes of a right server one that knows other values of mandatory parameters than the page shows. The server behind
// it sees every request first, so that what is refused in any case is refused in its own way.
func strangely(how string, op *operation.Operation, next http.Handler) http.Handler {
	switch how {
	case "":
		return next
	case anything:
		return takingAnything(op, next)
	}
	return refusing(op, how, next)
}

func refusing(op *operation.Operation, how string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sent, err := readBoth(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		answer := httptest.NewRecorder()
		next.ServeHTTP(answer, r)
		if refusal := refusalOf(op, how, sent); refusal != nil && answer.Code == http.StatusOK {
			call := acs.Call{Host: r.Host, RequestID: answer.Header().Get("x-acs-request-id")}
			if strings.EqualFold(sent.Get("Format"), "XML") {
				call.Format = acs.FormatXML
			}
			call.WriteError(w, refusal)
			return
		}
		for name, values := range answer.Header() {
			w.Header()[name] = values
		}
		w.WriteHeader(answer.Code)
		_, _ = w.Write(answer.Body.Bytes())
	})
}

// readBoth are the parameters of the query and of a form body, which stays to be read.
func readBoth(r *http.Request) (url.Values, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, fmt.Errorf("body: %w", err)
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	sent := r.URL.Query()
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return sent, nil //nolint:nilerr // it is no form, and the server behind says so
	}
	for name, values := range form {
		sent[name] = append(sent[name], values...)
	}
	return sent, nil
}

// refusalOf refuses the first value of a mandatory parameter that the page does not list; nil when there is none.
func refusalOf(op *operation.Operation, how string, sent url.Values) error {
	for _, p := range op.Business() {
		value := sent.Get(strings.ReplaceAll(p.Name, ".N", ".1"))
		if !p.Required || value == "" || listed(op, p, value) {
			continue
		}
		if how == documented {
			for _, e := range op.Errors {
				if e.Trigger.Kind == contract.TriggerInvalid && e.Trigger.Parameter == p.Name {
					return acs.NewError(answered(e.Status), e.Code, e.Message)
				}
			}
		}
		return acs.NewError(http.StatusNotFound, "PlumbForeign.NotFound", "The specified resource does not exist.")
	}
	return nil
}

// answered is a documented status, and the usual one where the page has none of an error.
func answered(status int) int {
	if status < http.StatusBadRequest || status > 599 {
		return http.StatusBadRequest
	}
	return status
}

// listed reports whether the page itself promises a value.
func listed(op *operation.Operation, p operation.Parameter, value string) bool {
	least, greatest := op.Limit(p.Name, contract.RuleMinimum), op.Limit(p.Name, contract.RuleMaximum)
	return slices.Contains(p.Enum, value) || value == op.Limit(p.Name, contract.RuleDefault) || value == op.Limit(p.Name, contract.RuleConst) ||
		least != "" && greatest != ""
}

// takingAnything takes away what makes a value one that a right server refuses for being unknown: it takes any text. The
// server behind it must not check signatures.
func takingAnything(op *operation.Operation, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		form := knownTexts(op, string(body))
		r.Body, r.ContentLength = io.NopCloser(strings.NewReader(form)), int64(len(form))
		r.URL.RawQuery = knownTexts(op, r.URL.RawQuery)
		next.ServeHTTP(w, r)
	})
}

// knownTexts is an encoded form in which no text of the operation is unknown.
func knownTexts(op *operation.Operation, form string) string {
	pairs := strings.Split(form, "&")
	for i, pair := range pairs {
		name, value, _ := strings.Cut(pair, "=")
		if p, known := op.Parameter(name); known && p.Type == "string" {
			pairs[i] = name + "=" + strings.TrimSuffix(value, "-unknown-to-everybody")
		}
	}
	return strings.Join(pairs, "&")
}
