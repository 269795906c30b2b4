/** Keeps a failure inside its pane: the rest of the page goes on. */
import { Component, type ReactNode } from "react";
import { ErrorPanel } from "./error-panel";

interface ErrorBoundaryProps {
  what?: string;
  onRetry?: () => void;
  children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error("unknown") };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const retry = () => {
      this.props.onRetry?.();
      this.setState({ error: null });
    };
    const { what } = this.props;
    return <ErrorPanel error={this.state.error} {...(what ? { what } : {})} onRetry={retry} />;
  }
}
