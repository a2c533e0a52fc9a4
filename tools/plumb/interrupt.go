package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// interruptible gives the context of a command. The first signal cancels it, so that the command can keep what it has. The
// second ends the process as that signal does by itself, once abandon has removed what is temporary.
func interruptible(abandon func()) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	arrived, done := make(chan os.Signal, 2), make(chan struct{})
	background := signal.Ignored(os.Interrupt)
	signal.Notify(arrived, signals()...)
	go func() {
		select {
		case <-arrived:
			cancel()
		case <-done:
			return
		}
		if !settled(arrived, done) {
			return
		}
		select {
		case again := <-arrived:
			abandon()
			if background && again == os.Interrupt {
				again = syscall.SIGTERM // an interrupt does nothing by itself to what a shell runs in the background
			}
			die(again)
		case <-done:
		}
	}()
	return ctx, func() {
		signal.Stop(arrived)
		close(done)
		cancel()
	}
}

// atOnce is how soon behind the first a signal is the same wish: the command timeout of coreutils signals a process, and then the
// group that it is in.
const atOnce = 20 * time.Millisecond

// settled waits until a wish has been told as often as it is told at once. It is false when the command is done before.
func settled(arrived <-chan os.Signal, done <-chan struct{}) bool {
	over := time.After(atOnce)
	for {
		select {
		case <-arrived:
		case <-over:
			return true
		case <-done:
			return false
		}
	}
}

// signals are those that tell a command to end. A hang-up that the caller ignores, as nohup does, stays ignored.
func signals() []os.Signal {
	if signal.Ignored(syscall.SIGHUP) {
		return []os.Signal{os.Interrupt, syscall.SIGTERM}
	}
	return []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
}

// die ends the process by the signal, so that its parent sees which it was; and by force where there are no signals.
func die(by os.Signal) {
	signal.Reset(by)
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		return // it finds every process that runs
	}
	if err := self.Signal(by); err != nil {
		_ = self.Kill()
	}
}
