// Package exchange holds what went over the wire, as data: requests as sent and answers as received, and their one form in
// JSON, which records and reports share. It does no I/O and judges nothing; a run's exchanges can be written down and
// judged again later.
package exchange

import (
	"strings"
	"time"
)

// Header is one header field in wire order.
type Header struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Request is a request as it was sent.
type Request struct {
	Method  string   `json:"method"`
	URL     string   `json:"url"`
	Headers []Header `json:"headers"`
	Body    string   `json:"body,omitempty"`
	// Sent are the decoded parameters of query and form: what the judge compares echoes with.
	Sent []Parameter `json:"sent,omitempty"`
	// Host is the authority that was addressed, with its port.
	Host string `json:"host,omitempty"`
	// StringToSign is what the client signed, in version 1.
	StringToSign string `json:"string_to_sign,omitempty"`
}

// Parameter is one decoded parameter.
type Parameter struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Response is an answer as it was received. Body holds the bytes, cut at the size limit of the run.
type Response struct {
	Status  int      `json:"status"`
	Headers []Header `json:"headers"`
	Body    Body     `json:"body"`
	// Truncated says that the body is longer than the limit, or ended early: the exchange's Failure says how then.
	Truncated bool `json:"truncated,omitempty"`
	// Unpacked says that the body had the content codings that the headers name, and is without them.
	Unpacked bool `json:"unpacked,omitempty"`
	// Version is the protocol's, as the status line has it: "" for the usual HTTP/1.1.
	Version string `json:"version,omitempty"`
	// Behind are the first bytes that came behind the end of the answer.
	Behind Body `json:"behind,omitempty"`
	// Cut says how much there was of what is kept in part: see Within.
	Cut *Cut `json:"cut,omitempty"`
}

// Exchange is one request with its answer, or with the reason why none came. In JSON its duration is "milliseconds", a
// number with the microseconds behind its point.
type Exchange struct {
	Scenario string `json:"scenario,omitempty"`
	Step     string `json:"step"`
	// Copy is which of the step's requests it is where several are sent together, from 1 on.
	Copy     int       `json:"copy,omitempty"`
	Request  Request   `json:"request"`
	Response *Response `json:"response,omitempty"`
	Failure  string    `json:"failure,omitempty"`
	// Why is the kind of the failure, where no answer came.
	Why Why `json:"why,omitempty"`
	// Heard are the first bytes that came where they are no answer.
	Heard Body `json:"heard,omitempty"`
	// Unprovoked says that no request was sent, for the target could not be brought into the state; Failure says why.
	Unprovoked bool          `json:"unprovoked,omitempty"`
	Duration   time.Duration `json:"-"`
	// Attempt counts how often the steps of the scenario were begun, from 1.
	Attempt int `json:"attempt,omitempty"`
	// Tries counts the requests that this exchange took: more than one when an earlier answer said "in progress".
	Tries int `json:"tries,omitempty"`
	// Unsent says that the request was held back on our side: no answer says nothing of the target then.
	Unsent bool `json:"unsent,omitempty"`
	// Insecure says that no certificate was checked: something else than the target may have answered. Records of before have no
	// such key.
	Insecure bool `json:"insecure,omitempty"`
}

// Header returns the first value of a header field of the answer, by its name in any case of letters.
func (r *Response) Header(name string) (string, bool) {
	for _, h := range r.Headers {
		if strings.EqualFold(h.Name, name) {
			return h.Value, true
		}
	}
	return "", false
}

// Values returns all values of a header field of the answer, by its name in any case of letters.
func (r *Response) Values(name string) []string {
	var out []string
	for _, h := range r.Headers {
		if strings.EqualFold(h.Name, name) {
			out = append(out, h.Value)
		}
	}
	return out
}

// Parameter returns the value that the request sent for a parameter.
func (r Request) Parameter(name string) (string, bool) {
	for _, p := range r.Sent {
		if p.Name == name {
			return p.Value, true
		}
	}
	return "", false
}

// Sent is when the answer was sent, as its Date says by the target's clock.
func (r *Response) Sent() (time.Time, bool) {
	date, _ := r.Header("Date")
	return Moment(date)
}

// Moment reads a moment as HTTP writes it in headers, in seconds (RFC 9110, 5.6.7).
func Moment(text string) (time.Time, bool) {
	for _, form := range []string{"Mon, 02 Jan 2006 15:04:05 GMT", time.RFC850, time.ANSIC} {
		if moment, err := time.Parse(form, strings.TrimSpace(text)); err == nil {
			return moment, true
		}
	}
	return time.Time{}, false
}
