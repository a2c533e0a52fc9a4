package acs

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"
)

// incoming is a request that was read: its parameters decoded, its body kept for the hash of version 3.
type incoming struct {
	http   *http.Request
	params Params // of the query, then of the form
	query  Params // the part of params that the query held
	body   []byte
}

// readRequest decodes query and form, whatever the method: an official client sends a form with GET. The body is
// read only as far as the limit, and not at all when its announced length is beyond it. With an error it still returns
// what could be read before, if anything.
func readRequest(r *http.Request, limits Limits) (*incoming, error) {
	if len(r.URL.RawQuery) > limits.QueryBytes {
		return nil, &ParamError{Problem: ProblemQueryTooLarge}
	}
	query, err := parseInto(nil, r.URL.RawQuery, limits)
	if err != nil {
		return nil, err
	}
	in := &incoming{http: r, params: query, query: query}
	if in.body, err = readBody(r, limits.BodyBytes); err != nil {
		return in, err
	}
	form, err := formType(r.Header.Get("Content-Type"))
	if err != nil || !form || len(in.body) == 0 {
		return in, err
	}
	both, err := parseInto(query, string(in.body), limits)
	if err != nil {
		return in, err
	}
	in.params, in.query = both, both[:len(query):len(query)]
	return in, nil
}

// readBody returns the body, chunked or not.
func readBody(r *http.Request, limit int64) ([]byte, error) {
	switch {
	case r.Body == nil || r.Body == http.NoBody || r.ContentLength == 0:
		return nil, nil
	case r.ContentLength > limit:
		return nil, &ParamError{Problem: ProblemBodyTooLarge}
	}
	body, err := readAll(io.LimitReader(r.Body, limit+1), r.ContentLength)
	if err != nil {
		return nil, errors.Join(ErrContentLength, err)
	}
	if int64(len(body)) > limit {
		return nil, &ParamError{Problem: ProblemBodyTooLarge}
	}
	return body, nil
}

// readAll is io.ReadAll with one allocation when the length is known; a length that was announced and not kept is
// an error.
func readAll(r io.Reader, length int64) ([]byte, error) {
	if length < 0 {
		body, err := io.ReadAll(r)
		if err != nil {
			return nil, fmt.Errorf("acs: body: %w", err)
		}
		return body, nil
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(r, body); err != nil {
		return nil, fmt.Errorf("acs: body: %w", err)
	}
	return body, nil
}

// formType reports whether a Content-Type is that of a form. A charset other than UTF-8 is refused: nothing here
// could decode it.
func formType(contentType string) (bool, error) {
	const form = "application/x-www-form-urlencoded"
	if contentType == form { // what nearly every client sends
		return true, nil
	}
	media, options, err := mime.ParseMediaType(contentType)
	if err != nil || media != form {
		return false, nil //nolint:nilerr // a body of another or of no type has no parameters
	}
	if charset, found := options["charset"]; found && !strings.EqualFold(charset, "utf-8") {
		return false, &ParamError{Problem: ProblemNotUTF8}
	}
	return true, nil
}
