// planted: stage-imports-stage
export const second = () => import("@bayyina/second");
