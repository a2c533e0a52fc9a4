package acs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// ServeOptions bounds connections and their end. A field of zero stands for the default named with it; there is no
// way to have no limit.
type ServeOptions struct {
	// HeaderTimeout bounds the reading of a request's header: 5 s.
	HeaderTimeout time.Duration
	// ReadTimeout bounds the reading of a whole request: 15 s.
	ReadTimeout time.Duration
	// WriteTimeout bounds a request from the end of its header to the end of its answer: 30 s.
	WriteTimeout time.Duration
	// IdleTimeout is how long an unused connection is kept: 60 s.
	IdleTimeout time.Duration
	// ShutdownTimeout is how long requests under way may take after Serve's context ends: 10 s.
	ShutdownTimeout time.Duration
	// MaxHeaderBytes bounds a request's header with its request line: 128 KiB, room for the longest query of
	// DefaultLimits.
	MaxHeaderBytes int
	// Logger takes what net/http has to say about connections; nil drops it.
	Logger *slog.Logger
}

// withDefaults replaces every zero field.
func (o ServeOptions) withDefaults() ServeOptions {
	for _, field := range []struct {
		value    *time.Duration
		fallback time.Duration
	}{
		{&o.HeaderTimeout, 5 * time.Second},
		{&o.ReadTimeout, 15 * time.Second},
		{&o.WriteTimeout, 30 * time.Second},
		{&o.IdleTimeout, 60 * time.Second},
		{&o.ShutdownTimeout, 10 * time.Second},
	} {
		if *field.value == 0 {
			*field.value = field.fallback
		}
	}
	if o.MaxHeaderBytes == 0 {
		o.MaxHeaderBytes = 128 << 10
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return o
}

// HTTPServer returns an http.Server for handler with every timeout set. "OPTIONS *" reaches handler too, so that it is
// answered with an envelope.
func HTTPServer(handler http.Handler, options ServeOptions) *http.Server {
	options = options.withDefaults()
	return &http.Server{
		Handler:                      handler,
		ReadHeaderTimeout:            options.HeaderTimeout,
		ReadTimeout:                  options.ReadTimeout,
		WriteTimeout:                 options.WriteTimeout,
		IdleTimeout:                  options.IdleTimeout,
		MaxHeaderBytes:               options.MaxHeaderBytes,
		ErrorLog:                     slog.NewLogLogger(options.Logger.Handler(), slog.LevelWarn),
		DisableGeneralOptionsHandler: true,
	}
}

// Serve answers the connections of listener until ctx ends, then lets requests under way finish for the time of
// ShutdownTimeout and closes what is left. It closes listener. It returns nil after an orderly end, an error that is
// context.DeadlineExceeded when requests had to be cut off, and any error of the listener.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler, options ServeOptions) error {
	options = options.withDefaults()
	server := HTTPServer(handler, options)
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	select {
	case err := <-served:
		return fmt.Errorf("acs: serve: %w", err)
	case <-ctx.Done():
	}
	patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), options.ShutdownTimeout)
	defer cancel()
	if err := server.Shutdown(patience); err != nil {
		return fmt.Errorf("acs: shutdown: %w", errors.Join(err, server.Close()))
	}
	if err := <-served; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("acs: serve: %w", err)
	}
	return nil
}
