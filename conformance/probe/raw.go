package probe

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"net/textproto"
)

// rawBody is a body with all that came over its connection.
type rawBody struct {
	io.ReadCloser

	tap *tap
}

// raw is what came over the connection of an answer whose body is closed; nothing where that cannot be seen.
func raw(ctx context.Context, body io.Reader) []byte {
	if b, ok := body.(rawBody); ok {
		return b.tap.kept(ctx)
	}
	return nil
}

// dissect finds, in what came over a connection, the headers of the answer to a method and the first bytes behind its end. There
// are none where the answer was not whole.
func dissect(raw []byte, method string) (headers http.Header, behind []byte) {
	for {
		reader := bufio.NewReader(bytes.NewReader(raw))
		response, err := http.ReadResponse(reader, &http.Request{Method: method})
		if err != nil {
			return nil, nil
		}
		_, err = io.Copy(io.Discard, response.Body)
		_ = response.Body.Close()
		if response.StatusCode >= http.StatusOK {
			if err != nil {
				return headerOf(raw), nil
			}
			const enough = 200
			rest, _ := io.ReadAll(io.LimitReader(reader, enough))
			return headerOf(raw), rest
		}
		if raw, _ = io.ReadAll(reader); len(raw) == 0 {
			return nil, nil
		}
	}
}

// headerOf reads the header block that stands behind the first line.
func headerOf(raw []byte) http.Header {
	reader := textproto.NewReader(bufio.NewReader(bytes.NewReader(raw)))
	if _, err := reader.ReadLine(); err != nil {
		return nil
	}
	headers, err := reader.ReadMIMEHeader()
	if err != nil {
		return nil
	}
	return http.Header(headers)
}
