package exchange

import (
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"
)

// recorded is an exchange as one line of a record holds it: everything that judging it again needs.
type recorded struct {
	Scenario     string      `json:"scenario"`
	Step         string      `json:"step"`
	Request      Request     `json:"request"`
	Sent         []Parameter `json:"sent,omitempty"`
	Host         string      `json:"host,omitempty"`
	StringToSign string      `json:"string_to_sign,omitempty"`
	Response     *Response   `json:"response,omitempty"`
	Text         string      `json:"text,omitempty"`  // the body, when it is UTF-8
	Bytes        []byte      `json:"bytes,omitempty"` // the body, base64, when it is not
	Failure      string      `json:"failure,omitempty"`
	Unprovoked   bool        `json:"unprovoked,omitempty"`
	Unsent       bool        `json:"unsent,omitempty"`
	Microseconds int64       `json:"microseconds"`
	Attempt      int         `json:"attempt,omitempty"`
	Tries        int         `json:"tries,omitempty"`
}

// Encode writes an exchange as one line of JSON with a line feed at its end. clean is applied to every text; it takes
// secrets out.
func Encode(e Exchange, clean func(string) string) ([]byte, error) {
	r := recorded{
		Scenario: e.Scenario, Step: e.Step, Host: e.Request.Host, StringToSign: clean(e.Request.StringToSign),
		Failure: clean(e.Failure), Unprovoked: e.Unprovoked, Unsent: e.Unsent, Microseconds: e.Duration.Microseconds(), Attempt: e.Attempt, Tries: e.Tries,
		Request: Request{
			Method: e.Request.Method, URL: clean(e.Request.URL), Body: clean(e.Request.Body), Headers: cleanHeaders(e.Request.Headers, clean),
		},
	}
	for _, p := range e.Request.Sent {
		r.Sent = append(r.Sent, Parameter{Name: p.Name, Value: clean(p.Value)})
	}
	if e.Response != nil {
		r.Response = &Response{Status: e.Response.Status, Truncated: e.Response.Truncated, Headers: cleanHeaders(e.Response.Headers, clean)}
		if utf8.Valid(e.Response.Body) {
			r.Text = clean(string(e.Response.Body))
		} else {
			r.Bytes = []byte(clean(string(e.Response.Body)))
		}
	}
	line, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	return append(line, '\n'), nil
}

func cleanHeaders(headers []Header, clean func(string) string) []Header {
	out := make([]Header, 0, len(headers))
	for _, h := range headers {
		out = append(out, Header{Name: h.Name, Value: clean(h.Value)})
	}
	return out
}

// Decode reads a line that Encode wrote.
func Decode(line []byte) (Exchange, error) {
	var r recorded
	if err := json.Unmarshal(line, &r); err != nil {
		return Exchange{}, fmt.Errorf("record: %w", err)
	}
	e := Exchange{
		Scenario: r.Scenario, Step: r.Step, Request: r.Request, Response: r.Response, Failure: r.Failure,
		Unprovoked: r.Unprovoked, Unsent: r.Unsent, Attempt: r.Attempt, Tries: r.Tries,
		Duration: time.Duration(r.Microseconds) * time.Microsecond,
	}
	e.Request.Sent, e.Request.Host, e.Request.StringToSign = r.Sent, r.Host, r.StringToSign
	if e.Response != nil {
		e.Response.Body = []byte(r.Text)
		if len(r.Bytes) > 0 {
			e.Response.Body = r.Bytes
		}
	}
	return e, nil
}
