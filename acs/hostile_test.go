package acs_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

// endless is a body that never ends; it counts what was read of it.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	e.read += len(p)
	return len(p), nil
}

// broken is a body that breaks off.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

// TestHostile: what cannot be read is refused with an envelope in the right format, before signature and key store.
func TestHostile(t *testing.T) {
	unreadable := func(p acs.Problem) string { return "Specified parameters are not valid: " + string(p) + "." }
	const form = "application/x-www-form-urlencoded"
	for _, c := range []struct {
		name, query, body, contentType string
		xml                            bool
		code, message                  string
	}{
		{"semicolon in query", common + ";a=b", "", "", false, "InvalidParameter", unreadable(acs.ProblemSemicolon)},
		{"semicolon in form", common + "&Format=XML", "a=b;c=d", form, true, "InvalidParameter", unreadable(acs.ProblemSemicolon)},
		{"bad escape in query", common + "&a=%zz", "", "", false, "InvalidParameter", unreadable(acs.ProblemBadEscape)},
		{"bad escape in form", common, "a=%", form, false, "InvalidParameter", unreadable(acs.ProblemBadEscape)},
		{"repeated in query", common + "&GroupId=1&GroupId=1", "", "", false, "InvalidGroupId", "Specified parameter GroupId is not valid."},
		{"repeated in query and form", common + "&GroupId=1", "GroupId=1", form, false, "InvalidGroupId", "Specified parameter GroupId is not valid."},
		{"repeated name that is none", common + "&%3Cb%3E=1&%3Cb%3E=1", "", "", false, "InvalidParameter", unreadable(acs.ProblemDuplicate)},
		{"bracket in query", common + "&L[0]=1", "", "", false, "InvalidParameter", unreadable(acs.ProblemBracket)},
		{"bracket in form", common + "&Format=XML", "L%5B99999999%5D=1", form, true, "InvalidParameter", unreadable(acs.ProblemBracket)},
		{"Latin-1 in query", common + "&a=%E9", "", "", false, "InvalidParameter", unreadable(acs.ProblemNotUTF8)},
		{"another charset", common, "a=b", form + "; charset=GBK", false, "InvalidParameter", unreadable(acs.ProblemNotUTF8)},
		{"too many in query", common + "&" + many(1000), "", "", false, "InvalidParameter", unreadable(acs.ProblemTooMany)},
		{"too many in both", common + "&" + many(600), strings.ReplaceAll(many(600), "p", "q"), form, false, "InvalidParameter", unreadable(acs.ProblemTooMany)},
		{"query too large", common + "&a=" + strings.Repeat("x", 64<<10), "", "", false, "InvalidParameter", unreadable(acs.ProblemQueryTooLarge)},
		{"body too large", common, strings.Repeat("x", 1<<20+1), form, false, "InvalidParameter", unreadable(acs.ProblemBodyTooLarge)},
		{"body of another type too large", common, strings.Repeat("x", 1<<20+1), "text/plain", false, "InvalidParameter", unreadable(acs.ProblemBodyTooLarge)},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRequest(t, http.MethodPost, "", c.body)
			r.URL.RawQuery = c.query
			r.Header.Set("Content-Type", c.contentType)
			server := newServer(t, acs.WithKeyStore(forbiddenStore{t}))
			status, _, body := exchange(t, server, r)
			want := errorJSON(c.code, c.message)
			if c.xml {
				want = errorXML(c.code, c.message)
			}
			if status != http.StatusBadRequest || body != want {
				t.Errorf("got  %d %s\nwant 400 %s", status, body, want)
			}
		})
	}
}

// forbiddenStore fails the test when it is asked.
type forbiddenStore struct{ t *testing.T }

func (f forbiddenStore) Key(_ context.Context, id string) (acs.Key, error) {
	f.t.Error("the key store was asked for", id)
	return acs.Key{}, errors.New("forbidden")
}

// TestBodyIsNotReadBeyondItsLimit: an announced length is believed at once, a chunked body is read up to the limit.
func TestBodyIsNotReadBeyondItsLimit(t *testing.T) {
	for name, length := range map[string]int64{"announced": 1 << 40, "chunked": -1} {
		t.Run(name, func(t *testing.T) {
			r := newRequest(t, http.MethodPost, common, "x")
			body := &endless{}
			r.Body, r.ContentLength = io.NopCloser(body), length
			status, _, answer := exchange(t, newServer(t, acs.WithLimits(acs.Limits{BodyBytes: 1000})), r)
			if status != 400 || !strings.Contains(answer, string(acs.ProblemBodyTooLarge)) {
				t.Errorf("%d %s", status, answer)
			}
			if body.read > 4096 || name == "announced" && body.read > 0 {
				t.Errorf("%d bytes were read", body.read)
			}
		})
	}
}

func TestBodyBreaksOff(t *testing.T) {
	for name, length := range map[string]int64{"announced": 10, "chunked": -1} {
		t.Run(name, func(t *testing.T) {
			r := newRequest(t, http.MethodPost, common, "x")
			r.Body, r.ContentLength = io.NopCloser(broken{}), length
			status, _, answer := exchange(t, newServer(t), r)
			if status != 400 || !strings.Contains(answer, `"Code":"ContentLengthDoesNotMatch"`) {
				t.Errorf("%d %s", status, answer)
			}
		})
	}
}
