package exchange

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"
)

// mostContent bounds what is unpacked: a small body may hold a thousand times its size.
const mostContent = 1 << 20

// Codings are the content codings that the answer names, but for the one that stands for none.
func (r *Response) Codings() []string {
	var out []string
	for _, value := range r.Values("Content-Encoding") {
		for name := range strings.SplitSeq(value, ",") {
			if name = strings.ToLower(strings.TrimSpace(name)); name != "" && name != "identity" {
				out = append(out, name)
			}
		}
	}
	return out
}

// Unpack takes the content codings off the body, where it has them: what is packed can be neither read nor searched for secrets.
func (r *Response) Unpack() {
	if len(r.Codings()) == 0 || len(r.Body) == 0 || r.Unpacked {
		return
	}
	if content, err := r.Content(); err == nil {
		r.Body, r.Unpacked = content, true
	}
}

// Content is the body without its content codings. The error says that it does not fit what its header names, or is coded as
// nobody asked for and cannot be read.
func (r *Response) Content() (Body, error) {
	content, codings := []byte(r.Body), r.Codings()
	if r.Unpacked || len(r.Body) == 0 {
		return r.Body, nil
	}
	for i := len(codings) - 1; i >= 0; i-- {
		reader, err := unpacker(codings[i], content)
		if err == nil {
			content, err = io.ReadAll(io.LimitReader(reader, mostContent+1))
		}
		switch {
		case err != nil:
			return nil, fmt.Errorf("the body does not fit its Content-Encoding %q: %w", codings[i], err)
		case len(content) > mostContent:
			return nil, fmt.Errorf("the body, with the Content-Encoding %q, is longer than %d bytes", codings[i], mostContent)
		}
	}
	return content, nil
}

func unpacker(coding string, body []byte) (io.Reader, error) {
	switch coding {
	case "gzip", "x-gzip":
		return gzip.NewReader(bytes.NewReader(body)) //nolint:wrapcheck // the caller says what could not be read
	case "deflate":
		if reader, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
			return reader, nil
		}
		return flate.NewReader(bytes.NewReader(body)), nil // some servers leave the frame out (RFC 9110, section 8.4.1.2)
	default:
		return nil, errors.New("the request accepts no coding")
	}
}
