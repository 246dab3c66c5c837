// planted: touches-the-machine
export const read = () => import("fs/promises");
